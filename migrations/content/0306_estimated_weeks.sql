-- How many weeks a course usually takes; NULL where its authors do not say.
ALTER TABLE courses ADD COLUMN estimated_weeks INTEGER CHECK (estimated_weeks BETWEEN 1 AND 52);
ALTER TABLE published_courses ADD COLUMN estimated_weeks INTEGER CHECK (estimated_weeks BETWEEN 1 AND 52);
