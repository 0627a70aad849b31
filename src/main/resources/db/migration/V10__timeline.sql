-- What happened when, as accounts and meetings tell it; the incident's own times stay with the incident.
CREATE TABLE timeline_entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    at          timestamptz NOT NULL,
    precision   text        NOT NULL CHECK (precision IN ('year', 'month', 'day', 'time')),
    what        text        NOT NULL,
    milestone   text        CHECK (milestone IN ('occurred', 'detected', 'contained', 'recovered')),
    source      text        NOT NULL,
    told_in     text        NOT NULL CHECK (told_in IN ('account', 'meeting')),
    told_by     text        NOT NULL,
    told_at     timestamptz NOT NULL,
    agreed      boolean
);
CREATE INDEX timeline_entry_post_mortem ON timeline_entry (post_mortem, at);
COMMENT ON COLUMN timeline_entry.agreed IS 'null until a meeting has looked at it';
