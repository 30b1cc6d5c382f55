-- Media: a single file, or a package of files (HLS) under one id. Its bytes never change; they lie in R2.
CREATE TABLE media (
  id TEXT PRIMARY KEY NOT NULL,
  creator_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('file', 'hls')),
  filename TEXT NOT NULL,
  content_type TEXT NOT NULL,
  -- The file that is asked for without a path: '' for a single file, the first playlist of a package.
  entry_path TEXT NOT NULL,
  size_bytes INTEGER NOT NULL DEFAULT 0 CHECK (size_bytes >= 0),
  -- A deleted row stays: ids are never used again.
  state TEXT NOT NULL CONSTRAINT media_state CHECK (state IN ('uploading', 'ready', 'failed', 'deleted')),
  created_at INTEGER NOT NULL,
  ready_at INTEGER
) STRICT;
CREATE INDEX media_of_creator ON media (creator_id, created_at, id) WHERE state <> 'deleted';

-- The files that may be served. One row for a single file, many for a package.
CREATE TABLE media_files (
  media_id TEXT NOT NULL REFERENCES media (id),
  path TEXT NOT NULL,
  object_key TEXT NOT NULL UNIQUE,
  content_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  -- R2's entity tag without quotes.
  etag TEXT NOT NULL,
  sha256 TEXT,
  stored_at INTEGER NOT NULL,
  PRIMARY KEY (media_id, path)
) STRICT, WITHOUT ROWID;

-- One file on its way in: open → completing → verifying → ready, or failed or aborted.
CREATE TABLE uploads (
  id TEXT PRIMARY KEY NOT NULL,
  media_id TEXT NOT NULL REFERENCES media (id),
  creator_id TEXT NOT NULL,
  path TEXT NOT NULL,
  filename TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  part_size_bytes INTEGER NOT NULL,
  -- Announced, in lower-case hex.
  sha256 TEXT,
  object_key TEXT NOT NULL UNIQUE,
  multipart_id TEXT NOT NULL,
  state TEXT NOT NULL CONSTRAINT upload_state
    CHECK (state IN ('open', 'completing', 'verifying', 'ready', 'failed', 'aborted')),
  -- JSON array of {partNumber, etag} that the completion named; null when the stored ones count.
  chosen_parts TEXT,
  -- Who works on completing and verifying holds a lease; when it is over, anybody may take the work up.
  lease_until INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- Bytes this upload takes from its creator's quota; 0 once they were given back.
  held_bytes INTEGER NOT NULL CHECK (held_bytes >= 0),
  failure_code TEXT,
  failure_detail TEXT,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX uploads_one_per_path ON uploads (media_id, path)
  WHERE state IN ('open', 'completing', 'verifying', 'ready');
CREATE INDEX uploads_open ON uploads (expires_at) WHERE state = 'open';
CREATE INDEX uploads_at_work ON uploads (lease_until) WHERE state IN ('completing', 'verifying');

-- Parts stored through signed URLs of this Worker. A part sent again takes the place of the earlier one.
CREATE TABLE upload_parts (
  upload_id TEXT NOT NULL REFERENCES uploads (id),
  part_number INTEGER NOT NULL CHECK (part_number BETWEEN 1 AND 10000),
  etag TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  stored_at INTEGER NOT NULL,
  PRIMARY KEY (upload_id, part_number)
) STRICT, WITHOUT ROWID;

-- Bytes a creator has announced or stored. The CHECK settles what parallel uploads would otherwise exceed together.
CREATE TABLE storage_quotas (
  creator_id TEXT PRIMARY KEY NOT NULL,
  used_bytes INTEGER NOT NULL CHECK (used_bytes >= 0),
  limit_bytes INTEGER NOT NULL,
  CONSTRAINT storage_quota CHECK (used_bytes <= limit_bytes)
) STRICT, WITHOUT ROWID;

-- What has to leave R2, written with the change that made it useless and taken out once it is gone.
CREATE TABLE object_removals (
  object_key TEXT PRIMARY KEY NOT NULL,
  multipart_id TEXT,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
