import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

const instant = (name: string) => integer(name, { mode: "timestamp_ms" });
const flag = (name: string) => integer(name, { mode: "boolean" });
const id = () => text("id").primaryKey();
const userId = (name = "user_id") => text(name).notNull().references(user);
const user = (): AnySQLiteColumn => users.id;

/** People. `role` holds their roles, separated by commas; null is a learner. */
export const users = sqliteTable("users", {
  id: id(),
  name: text("name").notNull(),
  /** In lower case. */
  email: text("email").notNull().unique(),
  emailVerified: flag("email_verified").notNull().default(false),
  image: text("image"),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
  role: text("role"),
  banned: flag("banned").default(false),
  banReason: text("ban_reason"),
  /** Null for good. */
  banExpires: instant("ban_expires"),
  twoFactorEnabled: flag("two_factor_enabled").default(false),
});

/** Where people are signed in. */
export const sessions = sqliteTable(
  "sessions",
  {
    id: id(),
    expiresAt: instant("expires_at").notNull(),
    token: text("token").notNull().unique(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    userId: userId(),
    /** The admin who acts as this user. */
    impersonatedBy: text("impersonated_by"),
    activeOrganizationId: text("active_organization_id"),
  },
  (t) => [index("sessions_user_id_idx").on(t.userId)],
);

/** Ways to sign in: a password (`credential`), or a subject at a provider. */
export const accounts = sqliteTable(
  "accounts",
  {
    id: id(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: userId(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: instant("access_token_expires_at"),
    refreshTokenExpiresAt: instant("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [index("accounts_user_id_idx").on(t.userId), uniqueIndex("accounts_subject").on(t.providerId, t.accountId)],
);

/** One-time secrets that were sent out and not used yet. */
export const verifications = sqliteTable(
  "verifications",
  {
    id: id(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [index("verifications_identifier_idx").on(t.identifier)],
);

/** Authenticator apps; the secret and the recovery codes are encrypted. */
export const twoFactors = sqliteTable("two_factors", {
  id: id(),
  secret: text("secret").notNull(),
  backupCodes: text("backup_codes").notNull(),
  userId: userId(),
  verified: flag("verified").default(true),
  failedVerificationCount: integer("failed_verification_count").default(0),
  lockedUntil: instant("locked_until"),
});

export const passkeys = sqliteTable("passkeys", {
  id: id(),
  name: text("name"),
  publicKey: text("public_key").notNull(),
  userId: userId(),
  credentialID: text("credential_id").notNull(),
  counter: integer("counter").notNull(),
  deviceType: text("device_type").notNull(),
  backedUp: flag("backed_up").notNull(),
  transports: text("transports"),
  createdAt: instant("created_at"),
  aaguid: text("aaguid"),
});

export const organisations = sqliteTable("organisations", {
  id: id(),
  name: text("name").notNull(),
  slug: text("slug").notNull().unique(),
  logo: text("logo"),
  createdAt: instant("created_at").notNull(),
  metadata: text("metadata"),
});

const organizationId = () => text("organization_id").notNull().references(organisation);
const organisation = (): AnySQLiteColumn => organisations.id;

export const members = sqliteTable(
  "members",
  {
    id: id(),
    organizationId: organizationId(),
    userId: userId(),
    role: text("role").notNull().default("member"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("members_once").on(t.organizationId, t.userId)],
);

export const invitations = sqliteTable("invitations", {
  id: id(),
  organizationId: organizationId(),
  email: text("email").notNull(),
  role: text("role"),
  status: text("status").notNull().default("pending"),
  expiresAt: instant("expires_at").notNull(),
  createdAt: instant("created_at").notNull(),
  inviterId: userId("inviter_id"),
});

/** API keys, of which only the SHA-256 is kept. `referenceId` is the owner; `permissions` holds the scopes as JSON. */
export const apiKeys = sqliteTable("api_keys", {
  id: id(),
  configId: text("config_id").notNull().default("default"),
  name: text("name"),
  start: text("start"),
  referenceId: userId("reference_id"),
  prefix: text("prefix"),
  key: text("key").notNull(),
  refillInterval: integer("refill_interval"),
  refillAmount: integer("refill_amount"),
  lastRefillAt: instant("last_refill_at"),
  enabled: flag("enabled").default(true),
  rateLimitEnabled: flag("rate_limit_enabled").default(true),
  rateLimitTimeWindow: integer("rate_limit_time_window"),
  rateLimitMax: integer("rate_limit_max"),
  requestCount: integer("request_count").default(0),
  remaining: integer("remaining"),
  lastRequest: instant("last_request"),
  expiresAt: instant("expires_at"),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
  permissions: text("permissions"),
  metadata: text("metadata"),
});

/** Keys that access tokens are signed with: published from the first moment, signing from `activatesAt` on. */
export const signingKeys = sqliteTable("signing_keys", {
  id: id(),
  /** JSON Web Key. */
  publicKey: text("public_key").notNull(),
  /** Compact JWE of the private JSON Web Key. */
  privateKeyEncrypted: text("private_key_encrypted").notNull(),
  activatesAt: integer("activates_at").notNull(),
  createdAt: integer("created_at").notNull(),
});

/** Mail that development keeps instead of sending. */
export const mailbox = sqliteTable("mailbox", {
  id: id(),
  recipient: text("recipient").notNull(),
  subject: text("subject").notNull(),
  text: text("text").notNull(),
  html: text("html").notNull(),
  createdAt: integer("created_at").notNull(),
});
