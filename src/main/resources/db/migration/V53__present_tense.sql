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
