-- On the light track people are heard one by one: there is no hour, place or agenda that all share.
ALTER TABLE meeting
    ALTER COLUMN minutes DROP NOT NULL,
    ALTER COLUMN place DROP NOT NULL,
    ALTER COLUMN agenda DROP NOT NULL;
COMMENT ON COLUMN meeting.place IS 'null, as minutes and agenda, where people were heard one by one; scheduled_for is the day then';

-- There the response is rated as a whole, and nobody is asked about procedures.
ALTER TABLE evaluation
    ALTER COLUMN procedures_followed DROP NOT NULL,
    ALTER COLUMN procedures_adequate DROP NOT NULL;
ALTER TABLE rating
    DROP CONSTRAINT rating_subject_check,
    ADD CONSTRAINT rating_subject_check CHECK (subject IN ('detection', 'triage', 'containment', 'eradication',
        'recovery', 'coordination', 'communication', 'internal-communication', 'external-communication', 'response'));
