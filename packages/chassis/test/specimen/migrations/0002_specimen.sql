CREATE TABLE offerings (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  capacity INTEGER NOT NULL,
  taken INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (taken <= capacity)
) STRICT;

CREATE TABLE seats (
  offering_id TEXT NOT NULL REFERENCES offerings (id),
  holder_id TEXT NOT NULL,
  PRIMARY KEY (offering_id, holder_id)
) STRICT;

CREATE TABLE heard (
  event_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  name TEXT NOT NULL,
  traceparent TEXT NOT NULL
) STRICT;
