-- The size of an image in pixels as browsers show it, so that pages leave room for it. Null for what is no image, for one
-- whose header does not tell, and for media from before this was measured.
ALTER TABLE media ADD COLUMN width INTEGER CONSTRAINT media_width CHECK (width BETWEEN 1 AND 100000);
ALTER TABLE media ADD COLUMN height INTEGER CONSTRAINT media_height CHECK (height BETWEEN 1 AND 100000);
ALTER TABLE published_courses ADD COLUMN cover_width INTEGER;
ALTER TABLE published_courses ADD COLUMN cover_height INTEGER;
