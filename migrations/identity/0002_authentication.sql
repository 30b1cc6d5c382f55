-- Who people are and how they show it. Instants are milliseconds since 1970. Every column, type and index is what the
-- authentication library asks for; a test compares.
CREATE TABLE users (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  email_verified INTEGER NOT NULL DEFAULT 0 CHECK (email_verified IN (0, 1)),
  image TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  role TEXT,
  banned INTEGER DEFAULT 0,
  ban_reason TEXT,
  ban_expires INTEGER,
  two_factor_enabled INTEGER DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX users_email_uidx ON users (email);
CREATE INDEX users_created ON users (created_at, id);

CREATE TABLE sessions (
  id TEXT PRIMARY KEY NOT NULL,
  expires_at INTEGER NOT NULL,
  token TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  ip_address TEXT,
  user_agent TEXT,
  user_id TEXT NOT NULL REFERENCES users (id),
  impersonated_by TEXT,
  active_organization_id TEXT
) STRICT;
CREATE UNIQUE INDEX sessions_token_uidx ON sessions (token);
CREATE INDEX sessions_user_id_idx ON sessions (user_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- One row for each way to sign in: a password, or a subject at a provider.
CREATE TABLE accounts (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id),
  access_token TEXT,
  refresh_token TEXT,
  id_token TEXT,
  access_token_expires_at INTEGER,
  refresh_token_expires_at INTEGER,
  scope TEXT,
  password TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX accounts_user_id_idx ON accounts (user_id);
CREATE UNIQUE INDEX accounts_subject ON accounts (provider_id, account_id);

-- Secrets that were sent out and are waited for: reset links, OAuth states, passkey challenges.
CREATE TABLE verifications (
  id TEXT PRIMARY KEY NOT NULL,
  identifier TEXT NOT NULL,
  value TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX verifications_identifier_idx ON verifications (identifier);
CREATE INDEX verifications_expiry ON verifications (expires_at);

CREATE TABLE two_factors (
  id TEXT PRIMARY KEY NOT NULL,
  secret TEXT NOT NULL,
  backup_codes TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id),
  verified INTEGER DEFAULT 1,
  failed_verification_count INTEGER DEFAULT 0,
  locked_until INTEGER
) STRICT;
CREATE INDEX two_factors_secret_idx ON two_factors (secret);
CREATE INDEX two_factors_user_id_idx ON two_factors (user_id);

CREATE TABLE passkeys (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT,
  public_key TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id),
  credential_id TEXT NOT NULL,
  counter INTEGER NOT NULL,
  device_type TEXT NOT NULL,
  backed_up INTEGER NOT NULL,
  transports TEXT,
  created_at INTEGER,
  aaguid TEXT
) STRICT;
CREATE INDEX passkeys_user_id_idx ON passkeys (user_id);
CREATE UNIQUE INDEX passkeys_credential ON passkeys (credential_id);
CREATE INDEX passkeys_credential_id_idx ON passkeys (credential_id);

CREATE TABLE organisations (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  slug TEXT NOT NULL,
  logo TEXT,
  created_at INTEGER NOT NULL,
  metadata TEXT
) STRICT;
CREATE UNIQUE INDEX organisations_slug_uidx ON organisations (slug);

CREATE TABLE members (
  id TEXT PRIMARY KEY NOT NULL,
  organization_id TEXT NOT NULL REFERENCES organisations (id),
  user_id TEXT NOT NULL REFERENCES users (id),
  role TEXT NOT NULL DEFAULT 'member',
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX members_organization_id_idx ON members (organization_id);
CREATE INDEX members_user_id_idx ON members (user_id);
CREATE UNIQUE INDEX members_once ON members (organization_id, user_id);

CREATE TABLE invitations (
  id TEXT PRIMARY KEY NOT NULL,
  organization_id TEXT NOT NULL REFERENCES organisations (id),
  email TEXT NOT NULL,
  role TEXT,
  status TEXT NOT NULL DEFAULT 'pending',
  expires_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  inviter_id TEXT NOT NULL REFERENCES users (id)
) STRICT;
CREATE INDEX invitations_organization_id_idx ON invitations (organization_id);
CREATE INDEX invitations_email_idx ON invitations (email);

-- Of a key only its SHA-256 is kept.
CREATE TABLE api_keys (
  id TEXT PRIMARY KEY NOT NULL,
  config_id TEXT NOT NULL DEFAULT 'default',
  name TEXT,
  start TEXT,
  reference_id TEXT NOT NULL REFERENCES users (id),
  prefix TEXT,
  key TEXT NOT NULL,
  refill_interval INTEGER,
  refill_amount INTEGER,
  last_refill_at INTEGER,
  enabled INTEGER DEFAULT 1,
  rate_limit_enabled INTEGER DEFAULT 1,
  rate_limit_time_window INTEGER,
  rate_limit_max INTEGER,
  request_count INTEGER DEFAULT 0,
  remaining INTEGER,
  last_request INTEGER,
  expires_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  permissions TEXT,
  metadata TEXT
) STRICT;
CREATE INDEX api_keys_config_id_idx ON api_keys (config_id);
CREATE INDEX api_keys_reference_id_idx ON api_keys (reference_id);
CREATE INDEX api_keys_key_idx ON api_keys (key);

-- The keys that access tokens are signed with. Private parts are encrypted. A key is published from the moment it
-- exists and signs from `activates_at` until a newer one does.
CREATE TABLE signing_keys (
  id TEXT PRIMARY KEY NOT NULL,
  public_key TEXT NOT NULL,
  private_key_encrypted TEXT NOT NULL,
  activates_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX signing_keys_newest ON signing_keys (activates_at, id);

-- Mail that development keeps instead of sending. Empty in production.
CREATE TABLE mailbox (
  id TEXT PRIMARY KEY NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  html TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX mailbox_newest ON mailbox (id);
CREATE INDEX mailbox_recipient ON mailbox (recipient, id);
