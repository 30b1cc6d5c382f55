-- What a version shows of captions stays, like the version itself.
CREATE TRIGGER revision_captions_immutable BEFORE UPDATE ON revision_captions
BEGIN
  SELECT RAISE(ABORT, 'revision captions are immutable');
END;
CREATE TRIGGER revision_captions_kept BEFORE DELETE ON revision_captions
BEGIN
  SELECT RAISE(ABORT, 'revision captions are kept');
END;
CREATE TRIGGER caption_tracks_kept BEFORE DELETE ON caption_tracks WHEN old.frozen = 1
BEGIN
  SELECT RAISE(ABORT, 'frozen caption tracks are kept');
END;
CREATE TRIGGER caption_tracks_stay_frozen BEFORE UPDATE OF frozen ON caption_tracks WHEN old.frozen = 1 AND new.frozen = 0
BEGIN
  SELECT RAISE(ABORT, 'frozen caption tracks are kept');
END;
