-- A meeting may have been held at another time than it was planned for.
ALTER TABLE meeting ADD COLUMN held_at timestamptz;
COMMENT ON COLUMN meeting.held_at IS 'when it began; null where that is when it was planned, or while it was not held';

-- An answer that can be, but is unlikely, is refused once and taken when it is given again.
CREATE TABLE doubted_answer (
    task     text        NOT NULL,
    field    text        NOT NULL,
    answer   text        NOT NULL,
    asked_at timestamptz NOT NULL,
    PRIMARY KEY (task, field, answer)
);
COMMENT ON TABLE doubted_answer IS 'what was asked whether it is meant';
COMMENT ON COLUMN doubted_answer.task IS 'the engine''s id of the task';
COMMENT ON COLUMN doubted_answer.field IS 'the key of the form''s field';
