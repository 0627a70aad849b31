-- The last number given to a post-mortem of each year.
CREATE TABLE post_mortem_number (
    year integer PRIMARY KEY,
    last integer NOT NULL
);

CREATE TABLE post_mortem (
    reference text        PRIMARY KEY CHECK (reference ~ '^PM-[0-9]{4}-[0-9]{4,}$'),
    incident  bigint      NOT NULL UNIQUE REFERENCES incident,
    opened_by text        NOT NULL,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz
);
CREATE INDEX post_mortem_opened ON post_mortem (opened_at DESC, reference DESC);

CREATE TABLE stage (
    post_mortem text        NOT NULL REFERENCES post_mortem,
    stage       text        NOT NULL CHECK (stage IN
                    ('meeting', 'analysis', 'evaluation', 'plan', 'hardening', 'training')),
    opened_at   timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    closed_at   timestamptz,
    PRIMARY KEY (post_mortem, stage)
);

CREATE TABLE sign_off (
    post_mortem text        PRIMARY KEY REFERENCES post_mortem,
    statement   text        NOT NULL,
    signed_by   text        NOT NULL,
    signed_at   timestamptz NOT NULL
);
