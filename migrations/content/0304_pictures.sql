-- The platform's own pictures that the text of a frozen lesson shows. Publishing opens them together with the lesson.
CREATE TABLE revision_media (
  lesson_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  media_id TEXT NOT NULL REFERENCES media (id),
  PRIMARY KEY (lesson_id, revision, media_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX revision_media_of_media ON revision_media (media_id);
CREATE TRIGGER revision_media_immutable BEFORE UPDATE ON revision_media
BEGIN
  SELECT RAISE(ABORT, 'revision media are immutable');
END;
CREATE TRIGGER revision_media_kept BEFORE DELETE ON revision_media
BEGIN
  SELECT RAISE(ABORT, 'revision media are kept');
END;
