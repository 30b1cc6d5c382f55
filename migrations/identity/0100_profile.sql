-- Who a person is to others. A handle is unique whatever its case; it is stored in lower case.
CREATE TABLE profiles (
  user_id TEXT PRIMARY KEY NOT NULL,
  handle TEXT NOT NULL COLLATE NOCASE CONSTRAINT handle_form CHECK (
    length(handle) BETWEEN 3 AND 30 AND handle = lower(handle) AND handle NOT GLOB '*[^a-z0-9-]*'
  ),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  avatar_url TEXT,
  bio TEXT,
  locale TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  country TEXT CHECK (length(country) = 2),
  skills TEXT NOT NULL CHECK (json_type(skills) = 'array'),
  links TEXT NOT NULL CHECK (json_type(links) = 'array'),
  visibility TEXT NOT NULL CHECK (json_type(visibility) = 'object'),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX profiles_by_handle ON profiles (handle);
