-- What the sweep looks for.
CREATE INDEX media_unfinished ON media (created_at) WHERE kind = 'hls' AND state = 'uploading';
CREATE INDEX uploads_over ON uploads (updated_at) WHERE state IN ('failed', 'aborted');
CREATE INDEX uploads_of_media ON uploads (media_id);
CREATE INDEX object_removals_oldest ON object_removals (created_at);
