-- Who has asked how it goes with a task: once a day at most.
CREATE TABLE nudge (
    task        text        NOT NULL,
    day         date        NOT NULL,
    post_mortem text,
    question    text,
    asked       text[]      NOT NULL,
    asked_by    text        NOT NULL,
    asked_at    timestamptz NOT NULL,
    PRIMARY KEY (task, day)
);
COMMENT ON COLUMN nudge.day IS 'in the office';
COMMENT ON COLUMN nudge.asked IS 'logins of those who held the task, or stood in for them';
