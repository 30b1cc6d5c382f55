-- Handles that were given up: they rest before somebody else may have them, so that nobody inherits links and trust.
CREATE TABLE released_handles (
  handle TEXT PRIMARY KEY NOT NULL COLLATE NOCASE,
  user_id TEXT NOT NULL,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX released_handles_by_user ON released_handles (user_id, until);
CREATE INDEX released_handles_old ON released_handles (until);
