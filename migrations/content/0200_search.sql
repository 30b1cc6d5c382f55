-- What can be found: a row for each public course, each of its lessons, and each 15 seconds of an open lesson's captions.
CREATE TABLE search_documents (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('course', 'lesson', 'caption')),
  course_id TEXT NOT NULL,
  lesson_id TEXT,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  -- Of captions: JSON array of [start in seconds, length of the cue's text], in the order of `body`.
  cues TEXT
) STRICT;
CREATE INDEX search_documents_of_course ON search_documents (course_id);

CREATE VIRTUAL TABLE search_index USING fts5(
  title,
  body,
  content = 'search_documents',
  content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);

-- The index follows the documents, in the same statement.
CREATE TRIGGER search_documents_added AFTER INSERT ON search_documents
BEGIN
  INSERT INTO search_index (rowid, title, body) VALUES (new.id, new.title, new.body);
END;
CREATE TRIGGER search_documents_removed AFTER DELETE ON search_documents
BEGIN
  INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
END;
