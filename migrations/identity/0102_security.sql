-- Tries to sign in, counted per bucket: an account, an address, an account from an address, a known device. The key is
-- a digest, so neither e-mail nor address stands here. A NULL in allowed_at is a try that came too early: it fails the
-- whole batch, which counts it nowhere.
CREATE TABLE sign_in_buckets (
  bucket TEXT PRIMARY KEY NOT NULL,
  tries INTEGER NOT NULL CHECK (tries >= 0),
  allowed_at INTEGER NOT NULL,
  tried_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_buckets_old ON sign_in_buckets (expires_at);
