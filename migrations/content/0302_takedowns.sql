-- What staff decided about a course. While these are set, no version of it can be public.
ALTER TABLE courses ADD COLUMN taken_down_at INTEGER
  CONSTRAINT course_not_taken_down CHECK (taken_down_at IS NULL OR status <> 'published');
ALTER TABLE courses ADD COLUMN taken_down_by TEXT;
ALTER TABLE courses ADD COLUMN takedown_reason TEXT;
CREATE INDEX courses_taken_down ON courses (id) WHERE taken_down_at IS NOT NULL;
CREATE INDEX courses_of_status ON courses (status, id);

-- What staff ever did to courses. It outlives them, and nobody changes it.
CREATE TABLE staff_actions (
  id TEXT PRIMARY KEY NOT NULL,
  course_id TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('taken_down', 'lifted')),
  reason TEXT,
  actor_id TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX staff_actions_of_course ON staff_actions (course_id, id);
CREATE TRIGGER staff_actions_immutable BEFORE UPDATE ON staff_actions
BEGIN
  SELECT RAISE(ABORT, 'staff actions are immutable');
END;
CREATE TRIGGER staff_actions_kept BEFORE DELETE ON staff_actions
BEGIN
  SELECT RAISE(ABORT, 'staff actions are kept');
END;
