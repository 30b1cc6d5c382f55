-- How far a learner got in a lesson. Nothing here ever goes back: reports are merged.
CREATE TABLE lesson_progress (
  learner_id TEXT NOT NULL,
  lesson_id TEXT NOT NULL,
  course_id TEXT NOT NULL,
  -- Where to go on, as of the newest report.
  position_seconds REAL NOT NULL DEFAULT 0 CHECK (position_seconds >= 0),
  position_at INTEGER NOT NULL,
  furthest_seconds REAL NOT NULL DEFAULT 0 CHECK (furthest_seconds >= position_seconds),
  -- JSON array of [from, to] in seconds: sorted, apart from each other.
  watched TEXT NOT NULL DEFAULT '[]',
  watched_seconds REAL NOT NULL DEFAULT 0 CHECK (watched_seconds >= 0),
  opened_at INTEGER NOT NULL,
  completed_at INTEGER,
  -- What two reports at the same moment compare; the loser merges again.
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (learner_id, lesson_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX lesson_progress_of_course ON lesson_progress (learner_id, course_id, completed_at);

-- Where a learner stands in a course. Its version orders the completions of its lessons, so that the last one sees all others.
CREATE TABLE course_progress (
  learner_id TEXT NOT NULL,
  course_id TEXT NOT NULL,
  last_lesson_id TEXT NOT NULL,
  last_at INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  completed_at INTEGER,
  -- The published version that was completed.
  completed_version INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (learner_id, course_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX course_progress_recent ON course_progress (learner_id, last_at, course_id);
