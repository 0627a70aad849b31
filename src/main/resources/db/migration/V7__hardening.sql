-- Whether the defences need to change: one row for each time that this was asked.
CREATE TABLE hardening (
    post_mortem text        NOT NULL REFERENCES post_mortem,
    round       integer     NOT NULL,
    reason      text,
    proposed_by text        NOT NULL,
    proposed_at timestamptz NOT NULL,
    PRIMARY KEY (post_mortem, round)
);

CREATE TABLE action (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    number      integer     NOT NULL,
    title       text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN
                    ('new-solution', 'configuration', 'access-policy', 'monitoring', 'process', 'other')),
    what        text        NOT NULL,
    owner       text,
    verifier    text        CHECK (verifier <> owner),
    due_on      date        NOT NULL,
    priority    text        NOT NULL CHECK (priority IN ('high', 'medium', 'low')),
    criterion   text        NOT NULL,
    proposed_by text        NOT NULL,
    proposed_at timestamptz NOT NULL,
    UNIQUE (post_mortem, number)
);

CREATE TABLE implementation (
    action         bigint      NOT NULL REFERENCES action,
    round          integer     NOT NULL,
    what_was_done  text        NOT NULL,
    evidence       text        NOT NULL,
    evidence_link  text,
    implemented_by text        NOT NULL,
    implemented_at timestamptz NOT NULL,
    PRIMARY KEY (action, round)
);

CREATE TABLE verification (
    action      bigint      NOT NULL,
    round       integer     NOT NULL,
    how_checked text        NOT NULL,
    verified    boolean     NOT NULL,
    reasons     text,
    verified_by text        NOT NULL,
    verified_at timestamptz NOT NULL,
    PRIMARY KEY (action, round),
    FOREIGN KEY (action, round) REFERENCES implementation,
    CHECK (verified = (reasons IS NULL))
);
