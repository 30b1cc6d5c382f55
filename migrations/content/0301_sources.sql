-- The Markdown that a version was made of, so that authors see what changed in their own text. Null for what was frozen
-- before this was kept.
ALTER TABLE course_versions ADD COLUMN description TEXT;
ALTER TABLE lesson_revisions ADD COLUMN markdown TEXT;
