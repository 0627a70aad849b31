-- How somebody wants their mail; who has no row wants it as everybody.
CREATE TABLE preference (
    person     text        PRIMARY KEY,
    at_once    boolean     NOT NULL,
    language   text        CHECK (language IN ('en', 'fr')),
    zone       text,
    changed_at timestamptz NOT NULL
);

-- Who got what, and when: one row for each notice, which is one mail to one person for one reason.
CREATE TABLE notice (
    id          uuid        PRIMARY KEY,
    recipient   text        NOT NULL,
    kind        text        NOT NULL,
    reason      text        NOT NULL,
    post_mortem text        REFERENCES post_mortem,
    task        text,
    content     jsonb       NOT NULL,
    created_at  timestamptz NOT NULL,
    address     text,
    language    text,
    subject     text,
    message_id  text,
    sent_at     timestamptz,
    dropped_at  timestamptz,
    dropped_why text,
    UNIQUE (reason, recipient),
    CHECK (sent_at IS NULL OR dropped_at IS NULL)
);
CREATE INDEX notice_of_post_mortem ON notice (post_mortem, created_at);
CREATE INDEX notice_of_recipient ON notice (recipient, created_at);

-- What stands in people's calendars: a change is sent with the same UID and a higher sequence.
CREATE TABLE appointment (
    uid         text        PRIMARY KEY,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    sequence    integer     NOT NULL,
    occasion    text        NOT NULL,
    begins_at   timestamptz NOT NULL,
    minutes     integer     NOT NULL CHECK (minutes > 0),
    zone        text        NOT NULL,
    place       text        NOT NULL,
    subject     text        NOT NULL,
    people      text[]      NOT NULL,
    changed_at  timestamptz NOT NULL,
    cancelled   boolean     NOT NULL DEFAULT false
);

-- For which days, in which time zones, the digests were made.
CREATE TABLE digest_run (
    day     date        NOT NULL,
    zone    text        NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (day, zone)
);
