-- Three choices instead of two: each task at once, only what is one's own, or none.
ALTER TABLE preference ALTER COLUMN at_once TYPE text USING CASE WHEN at_once THEN 'all' ELSE 'none' END;
ALTER TABLE preference ADD CHECK (at_once IN ('all', 'mine', 'none'));
