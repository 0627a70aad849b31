-- The dates that a sitting was planned for before it was moved, oldest first; the one in force is in sitting.
CREATE TABLE sitting_move (
    sitting  bigint      NOT NULL REFERENCES sitting,
    number   integer     NOT NULL,
    begins   timestamptz NOT NULL,
    place    text        NOT NULL,
    reason   text        NOT NULL,
    moved_by text        NOT NULL,
    moved_at timestamptz NOT NULL,
    PRIMARY KEY (sitting, number)
);
