-- How a learner likes films: with captions or without, and in which language; null for the film's own choice.
ALTER TABLE profiles ADD COLUMN captions_by_default INTEGER NOT NULL DEFAULT 0
  CONSTRAINT captions_by_default CHECK (captions_by_default IN (0, 1));
ALTER TABLE profiles ADD COLUMN caption_language TEXT;
