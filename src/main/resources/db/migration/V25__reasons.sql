-- Who was dropped for what may come again is told when it does: that notice holds its reason no longer.
ALTER TABLE notice
    ADD COLUMN freed boolean NOT NULL DEFAULT false CHECK (NOT freed OR dropped_at IS NOT NULL),
    DROP CONSTRAINT notice_reason_recipient_key;
UPDATE notice SET freed = true WHERE dropped_why IN ('the task is somebody else’s now', 'the task is not open any more');
CREATE UNIQUE INDEX notice_reason ON notice (reason, recipient) WHERE NOT freed;
