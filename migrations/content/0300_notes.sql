-- What learners write down for themselves. No row of a course leads here, so nothing that happens to one takes a note away.
CREATE TABLE notes (
  id TEXT PRIMARY KEY NOT NULL,
  learner_id TEXT NOT NULL,
  course_id TEXT NOT NULL,
  lesson_id TEXT NOT NULL,
  -- The titles as the learner saw them, for when the lesson is not public any more.
  course_title TEXT NOT NULL,
  lesson_title TEXT NOT NULL,
  text TEXT NOT NULL,
  -- The moment of the video it is about; null when it is about the whole lesson.
  at_seconds REAL CONSTRAINT note_moment CHECK (at_seconds >= 0),
  version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX notes_of_lesson ON notes (learner_id, lesson_id, coalesce(at_seconds, -1), id);
CREATE INDEX notes_of_course ON notes (learner_id, course_id, lesson_id, coalesce(at_seconds, -1), id);

-- How much a learner has written. The CHECKs settle what parallel requests would otherwise exceed together.
CREATE TABLE note_shelves (
  learner_id TEXT PRIMARY KEY NOT NULL,
  notes INTEGER NOT NULL CONSTRAINT notes_max CHECK (notes BETWEEN 0 AND 5000),
  bytes INTEGER NOT NULL CONSTRAINT note_bytes_max CHECK (bytes BETWEEN 0 AND 5000000)
) STRICT, WITHOUT ROWID;

-- The shelf follows the notes, in the same statement.
CREATE TRIGGER notes_added AFTER INSERT ON notes
BEGIN
  INSERT INTO note_shelves (learner_id, notes, bytes) VALUES (new.learner_id, 1, octet_length(new.text))
    ON CONFLICT (learner_id) DO UPDATE SET notes = notes + 1, bytes = bytes + excluded.bytes;
END;
CREATE TRIGGER notes_changed AFTER UPDATE OF text ON notes
BEGIN
  UPDATE note_shelves SET bytes = bytes + octet_length(new.text) - octet_length(old.text)
    WHERE learner_id = new.learner_id;
END;
CREATE TRIGGER notes_removed AFTER DELETE ON notes
BEGIN
  UPDATE note_shelves SET notes = notes - 1, bytes = bytes - octet_length(old.text) WHERE learner_id = old.learner_id;
END;
