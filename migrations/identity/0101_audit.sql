-- What happened to whose security, by whom. Rows hold ids only, and are never changed or removed.
CREATE TABLE audit_entries (
  id TEXT PRIMARY KEY NOT NULL,
  at INTEGER NOT NULL,
  action TEXT NOT NULL,
  -- The account whose security it concerns, who sees it under /v1/me/audit.
  account_id TEXT,
  actor_id TEXT,
  impersonator_id TEXT,
  subject_type TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  -- Truncated: the network, not the machine.
  network TEXT,
  agent TEXT,
  trace_id TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_type(details) = 'object' AND length(details) <= 2000)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_by_time ON audit_entries (at, id);
CREATE INDEX audit_by_account ON audit_entries (account_id, at, id);
CREATE INDEX audit_by_actor ON audit_entries (actor_id, at, id);
CREATE INDEX audit_by_subject ON audit_entries (subject_id, at, id);
CREATE INDEX audit_by_action ON audit_entries (action, at, id);

CREATE TRIGGER audit_entries_never_change BEFORE UPDATE ON audit_entries
BEGIN
  SELECT RAISE(ABORT, 'audit_entries is append-only');
END;
CREATE TRIGGER audit_entries_never_go BEFORE DELETE ON audit_entries
BEGIN
  SELECT RAISE(ABORT, 'audit_entries is append-only');
END;
-- INSERT OR REPLACE would remove a row without firing the trigger above.
CREATE TRIGGER audit_entries_never_replaced BEFORE INSERT ON audit_entries
WHEN EXISTS (SELECT 1 FROM audit_entries WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'audit_entries is append-only');
END;
