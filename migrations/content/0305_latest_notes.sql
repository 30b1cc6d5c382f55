-- A learner's notes by when they last changed.
CREATE INDEX notes_latest ON notes (learner_id, updated_at, id);
