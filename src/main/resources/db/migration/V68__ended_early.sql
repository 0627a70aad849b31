-- What was open when a post-mortem was ended early, and what became of each.
CREATE TABLE ending_item (
    post_mortem   text    NOT NULL REFERENCES post_mortem,
    position      integer NOT NULL,
    kind          text    NOT NULL CHECK (kind IN ('stage', 'action', 'session', 'lesson', 'acknowledgement')),
    key           text    NOT NULL,
    title         text    NOT NULL,
    fate          text    NOT NULL CHECK (fate IN ('taken-over', 'dropped')),
    taken_over_by text,
    reason        text,
    PRIMARY KEY (post_mortem, position),
    UNIQUE (post_mortem, kind, key),
    CHECK (fate = 'taken-over' OR reason IS NOT NULL),
    CHECK (fate = 'taken-over' OR taken_over_by IS NULL)
);
COMMENT ON COLUMN ending_item.taken_over_by IS 'login; null for an action, which goes on with its owner';
