-- Frozen versions: written once by publishing, never changed afterwards.
CREATE TABLE course_versions (
  course_id TEXT NOT NULL REFERENCES courses (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  -- The course and its whole outline as JSON.
  content TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  published_by TEXT NOT NULL,
  PRIMARY KEY (course_id, version)
) STRICT;
CREATE TRIGGER course_versions_immutable BEFORE UPDATE ON course_versions
BEGIN
  SELECT RAISE(ABORT, 'course versions are immutable');
END;
CREATE TRIGGER course_versions_kept BEFORE DELETE ON course_versions
BEGIN
  SELECT RAISE(ABORT, 'course versions are kept');
END;

-- A lesson as it was frozen. Versions that leave a lesson as it was share its revision.
CREATE TABLE lesson_revisions (
  lesson_id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  course_id TEXT NOT NULL REFERENCES courses (id),
  -- What it was frozen from: equal means unchanged.
  fingerprint TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('video', 'document', 'link')),
  title TEXT NOT NULL,
  html TEXT NOT NULL,
  -- JSON array of {id, depth, title}.
  toc TEXT NOT NULL,
  -- The words of the Markdown without markup, for search.
  plain TEXT NOT NULL,
  media_id TEXT,
  url TEXT,
  duration_seconds INTEGER,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (lesson_id, revision)
) STRICT;
CREATE TRIGGER lesson_revisions_immutable BEFORE UPDATE ON lesson_revisions
BEGIN
  SELECT RAISE(ABORT, 'lesson revisions are immutable');
END;
CREATE TRIGGER lesson_revisions_kept BEFORE DELETE ON lesson_revisions
BEGIN
  SELECT RAISE(ABORT, 'lesson revisions are kept');
END;

CREATE TABLE revision_captions (
  lesson_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  language TEXT NOT NULL,
  caption_id TEXT NOT NULL REFERENCES caption_tracks (id),
  label TEXT NOT NULL,
  is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
  PRIMARY KEY (lesson_id, revision, language)
) STRICT, WITHOUT ROWID;

-- What learners see now. These rows follow publish and unpublish; a course that is not public has none.
CREATE TABLE published_courses (
  course_id TEXT PRIMARY KEY NOT NULL REFERENCES courses (id),
  version INTEGER NOT NULL,
  slug TEXT NOT NULL,
  title TEXT NOT NULL,
  -- Lower case, without accents: how titles are put in order.
  title_key TEXT NOT NULL,
  summary TEXT NOT NULL,
  language TEXT NOT NULL,
  -- The first subtag of `language`.
  primary_language TEXT NOT NULL,
  level TEXT NOT NULL,
  access TEXT NOT NULL,
  cover_media_id TEXT,
  -- JSON arrays.
  topics TEXT NOT NULL,
  skills TEXT NOT NULL,
  author_ids TEXT NOT NULL,
  lesson_count INTEGER NOT NULL,
  duration_seconds INTEGER NOT NULL,
  -- When the course first became public, and when this version did.
  published_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX catalogue_newest ON published_courses (published_at, course_id);
CREATE INDEX catalogue_title ON published_courses (title_key, course_id);
CREATE INDEX catalogue_language_newest ON published_courses (primary_language, published_at, course_id);
CREATE INDEX catalogue_language_title ON published_courses (primary_language, title_key, course_id);
CREATE INDEX catalogue_level_newest ON published_courses (level, published_at, course_id);
CREATE INDEX catalogue_level_title ON published_courses (level, title_key, course_id);
CREATE INDEX catalogue_access_newest ON published_courses (access, published_at, course_id);
CREATE INDEX catalogue_access_title ON published_courses (access, title_key, course_id);
CREATE INDEX catalogue_language_level_newest ON published_courses (primary_language, level, published_at, course_id);
CREATE INDEX catalogue_language_level_title ON published_courses (primary_language, level, title_key, course_id);
CREATE INDEX catalogue_language_access_newest ON published_courses (primary_language, access, published_at, course_id);
CREATE INDEX catalogue_language_access_title ON published_courses (primary_language, access, title_key, course_id);
CREATE INDEX catalogue_level_access_newest ON published_courses (level, access, published_at, course_id);
CREATE INDEX catalogue_level_access_title ON published_courses (level, access, title_key, course_id);
CREATE INDEX catalogue_language_level_access_newest
  ON published_courses (primary_language, level, access, published_at, course_id);
CREATE INDEX catalogue_language_level_access_title
  ON published_courses (primary_language, level, access, title_key, course_id);

-- One row for each topic, skill and author of a public course, with all that the catalogue filters and sorts by.
CREATE TABLE course_facets (
  facet TEXT NOT NULL CHECK (facet IN ('topic', 'skill', 'author')),
  value TEXT NOT NULL,
  course_id TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  title_key TEXT NOT NULL,
  primary_language TEXT NOT NULL,
  level TEXT NOT NULL,
  access TEXT NOT NULL,
  PRIMARY KEY (facet, value, course_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX course_facets_newest
  ON course_facets (facet, value, published_at, course_id, primary_language, level, access);
CREATE INDEX course_facets_title
  ON course_facets (facet, value, title_key, course_id, primary_language, level, access);
CREATE INDEX course_facets_of_course ON course_facets (course_id);

-- One row for each lesson of a public course. The lesson's id is the draft's: the same in every version.
CREATE TABLE published_lessons (
  lesson_id TEXT PRIMARY KEY NOT NULL,
  course_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  section_id TEXT NOT NULL,
  section_title TEXT NOT NULL,
  -- 0, 1, 2 … through the whole course.
  position INTEGER NOT NULL,
  previous_lesson_id TEXT,
  next_lesson_id TEXT,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  media_id TEXT,
  duration_seconds INTEGER,
  -- 1 when anybody may read it: the course is free or the lesson is a preview.
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  preview INTEGER NOT NULL CHECK (preview IN (0, 1)),
  completion_rule TEXT NOT NULL,
  completion_share REAL
) STRICT;
CREATE INDEX published_lessons_of_course ON published_lessons (course_id, position);

-- Which media public courses show, and whether anybody may have them: a cover, or the media of an open lesson.
CREATE TABLE published_media (
  media_id TEXT NOT NULL,
  course_id TEXT NOT NULL,
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  PRIMARY KEY (media_id, course_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX published_media_of_course ON published_media (course_id);
