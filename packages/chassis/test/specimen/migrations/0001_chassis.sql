-- What every service keeps for its events and its Idempotency-Keys.
CREATE TABLE outbox (
  id TEXT PRIMARY KEY NOT NULL,
  type TEXT NOT NULL,
  envelope TEXT NOT NULL,
  pending TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  relayed_at INTEGER
) STRICT;
CREATE INDEX outbox_due ON outbox (next_attempt_at, id) WHERE relayed_at IS NULL;
CREATE INDEX outbox_old ON outbox (relayed_at) WHERE relayed_at IS NOT NULL;

CREATE TABLE inbox (
  event_id TEXT PRIMARY KEY NOT NULL,
  type TEXT NOT NULL,
  handled_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX inbox_old ON inbox (handled_at);

CREATE TABLE idempotency_keys (
  actor_id TEXT NOT NULL,
  key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  answer TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (actor_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_keys_old ON idempotency_keys (created_at);
