-- Who was dropped for what may come again is told when it does: that notice holds its reason no longer.
ALTER TABLE notice
    ADD COLUMN freed boolean NOT NULL DEFAULT false CHECK (NOT freed OR dropped_at IS NOT NULL),
    DROP CONSTRAINT notice_reason_recipient_key;
UPDATE notice SET freed = true WHERE dropped_why IN ('the task is somebody else’s now', 'the task is not open any more');
CREATE UNIQUE INDEX notice_reason ON notice (reason, recipient) WHERE NOT freed;

-- Since when somebody is in their time zone, where they have ever chosen another.
ALTER TABLE preference ADD COLUMN zone_since timestamptz;

-- A digest may be made once more for a person who comes into a zone later; for all others the person is empty.
ALTER TABLE digest_run
    ADD COLUMN person text NOT NULL DEFAULT '',
    DROP CONSTRAINT digest_run_pkey,
    ADD PRIMARY KEY (day, zone, person);
