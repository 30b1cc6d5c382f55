-- Drafts: what authors edit. Nothing here is shown to learners.
CREATE TABLE courses (
  id TEXT PRIMARY KEY NOT NULL,
  slug TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('all', 'beginner', 'intermediate', 'advanced')),
  topics TEXT NOT NULL DEFAULT '[]',
  skills TEXT NOT NULL DEFAULT '[]',
  cover_media_id TEXT,
  access TEXT NOT NULL CHECK (access IN ('free', 'preview', 'paid')),
  status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published', 'unpublished', 'archived')),
  -- Of the course's own fields; what If-Match compares.
  version INTEGER NOT NULL DEFAULT 1,
  -- Of the order of its sections and lessons.
  outline_version INTEGER NOT NULL DEFAULT 1,
  -- The newest frozen version; 0 while there is none.
  latest_version INTEGER NOT NULL DEFAULT 0,
  first_published_at INTEGER,
  owner_count INTEGER NOT NULL DEFAULT 1 CONSTRAINT course_has_owner CHECK (owner_count >= 1),
  author_count INTEGER NOT NULL DEFAULT 1 CONSTRAINT course_authors_max CHECK (author_count <= 50),
  section_count INTEGER NOT NULL DEFAULT 0 CONSTRAINT course_sections_max CHECK (section_count <= 100),
  lesson_count INTEGER NOT NULL DEFAULT 0 CONSTRAINT course_lessons_max CHECK (lesson_count <= 500),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- The slug each course has and those it was public under, so that old addresses lead to it.
CREATE TABLE course_slugs (
  slug TEXT PRIMARY KEY NOT NULL,
  course_id TEXT NOT NULL REFERENCES courses (id),
  was_public INTEGER NOT NULL DEFAULT 0 CHECK (was_public IN (0, 1)),
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX course_slugs_of_course ON course_slugs (course_id);

-- How co-authors appear on course pages, as last heard from identity.
CREATE TABLE authors (
  user_id TEXT PRIMARY KEY NOT NULL,
  handle TEXT NOT NULL,
  name TEXT NOT NULL,
  avatar_url TEXT,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE course_authors (
  course_id TEXT NOT NULL REFERENCES courses (id),
  user_id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')),
  added_at INTEGER NOT NULL,
  PRIMARY KEY (course_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX course_authors_of_user ON course_authors (user_id, course_id);

CREATE TABLE sections (
  id TEXT PRIMARY KEY NOT NULL,
  course_id TEXT NOT NULL REFERENCES courses (id),
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sections_of_course ON sections (course_id, position, id);

CREATE TABLE lessons (
  id TEXT PRIMARY KEY NOT NULL,
  course_id TEXT NOT NULL REFERENCES courses (id),
  section_id TEXT NOT NULL REFERENCES sections (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('video', 'document', 'link')),
  title TEXT NOT NULL,
  -- Markdown: the document itself, or notes beside a video or a link.
  body TEXT NOT NULL DEFAULT '',
  media_id TEXT,
  url TEXT,
  duration_seconds INTEGER,
  preview INTEGER NOT NULL DEFAULT 0 CHECK (preview IN (0, 1)),
  completion_rule TEXT NOT NULL CHECK (completion_rule IN ('watched', 'opened', 'marked')),
  -- Share of the video that counts as watched, above 0 and at most 1.
  completion_share REAL CHECK ((completion_rule = 'watched') = (completion_share IS NOT NULL)),
  version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX lessons_of_section ON lessons (section_id, position, id);
CREATE INDEX lessons_of_course ON lessons (course_id);
CREATE INDEX lessons_of_media ON lessons (media_id) WHERE media_id IS NOT NULL;
CREATE INDEX courses_of_cover ON courses (cover_media_id) WHERE cover_media_id IS NOT NULL;

-- One uploaded caption file. Its text never changes: a new upload is a new row.
CREATE TABLE caption_tracks (
  id TEXT PRIMARY KEY NOT NULL,
  lesson_id TEXT NOT NULL,
  language TEXT NOT NULL,
  vtt TEXT NOT NULL,
  -- JSON array of {start, end, text}, in seconds.
  cues TEXT NOT NULL,
  -- 1 once a published version shows it; it then stays for good.
  frozen INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1)),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX caption_tracks_of_lesson ON caption_tracks (lesson_id);
CREATE TRIGGER caption_tracks_immutable BEFORE UPDATE OF id, lesson_id, language, vtt, cues ON caption_tracks
BEGIN
  SELECT RAISE(ABORT, 'caption tracks are immutable');
END;

-- The captions a draft lesson has now.
CREATE TABLE lesson_captions (
  lesson_id TEXT NOT NULL REFERENCES lessons (id),
  language TEXT NOT NULL,
  caption_id TEXT NOT NULL REFERENCES caption_tracks (id),
  label TEXT NOT NULL,
  is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
  PRIMARY KEY (lesson_id, language)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX lesson_captions_one_default ON lesson_captions (lesson_id) WHERE is_default = 1;
CREATE INDEX lesson_captions_of_track ON lesson_captions (caption_id);
