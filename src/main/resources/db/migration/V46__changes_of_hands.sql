-- Who has taken, given back or handed on a task, and why. A task that nobody has is its group's.
CREATE TABLE change_of_hands (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem text,
    task        text        NOT NULL,
    key         text        NOT NULL,
    name        text        NOT NULL,
    subject     text,
    kind        text        NOT NULL,
    from_person text,
    to_person   text,
    by_person   text,
    reason      text,
    at          timestamptz NOT NULL
);
CREATE INDEX change_of_hands_post_mortem ON change_of_hands (post_mortem);
CREATE INDEX change_of_hands_task ON change_of_hands (task);
COMMENT ON COLUMN change_of_hands.key IS 'of the task in its model';
COMMENT ON COLUMN change_of_hands.subject IS 'what it is about, such as an action’s title';
COMMENT ON COLUMN change_of_hands.by_person IS 'null where the application did it by itself';
