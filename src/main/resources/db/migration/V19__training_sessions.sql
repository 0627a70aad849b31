-- A session is held in one or more sittings: the first, and catch-ups for those who missed it or did not learn enough.
CREATE TABLE sitting (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    session     bigint      NOT NULL REFERENCES session,
    number      integer     NOT NULL CHECK (number > 0),
    begins      timestamptz,
    planned_for date,
    minutes     integer     NOT NULL CHECK (minutes > 0),
    place       text        NOT NULL,
    trainer     text,
    change      text,
    planned_by  text        NOT NULL,
    planned_at  timestamptz NOT NULL,
    UNIQUE (session, number),
    CHECK ((begins IS NULL) <> (planned_for IS NULL))
);
COMMENT ON COLUMN sitting.planned_for IS 'only in the oldest records, which know the day alone';
COMMENT ON COLUMN sitting.trainer IS 'null where anybody of the trainers may hold it';
COMMENT ON COLUMN sitting.change IS 'what a catch-up does differently';

-- Who was invited, and was there or not; attended is null until the sitting was held.
CREATE TABLE sitting_invitation (
    sitting  bigint  NOT NULL REFERENCES sitting,
    position integer NOT NULL,
    person   text    NOT NULL,
    attended boolean,
    PRIMARY KEY (sitting, person)
);

-- What came out of a sitting; scores are averages in percent, and what was required is kept as it stood then.
CREATE TABLE sitting_report (
    sitting             bigint      NOT NULL PRIMARY KEY REFERENCES sitting,
    held_on             date        NOT NULL,
    score_before        integer     CHECK (score_before BETWEEN 0 AND 100),
    score_after         integer     CHECK (score_after BETWEEN 0 AND 100),
    remarks             text,
    required_attendance integer     CHECK (required_attendance BETWEEN 0 AND 100),
    required_score      integer     CHECK (required_score BETWEEN 0 AND 100),
    recorded_by         text        NOT NULL,
    recorded_at         timestamptz NOT NULL
);

-- What management decided when catch-ups had not helped, after which sitting.
CREATE TABLE training_gap (
    sitting    bigint      NOT NULL PRIMARY KEY REFERENCES sitting,
    decision   text        NOT NULL CHECK (decision IN ('waive', 'catch-up')),
    reason     text        NOT NULL,
    decided_by text        NOT NULL,
    decided_at timestamptz NOT NULL
);

-- What a session comes from. The text is kept as it stood then; key is a lesson's id, a change's number or a group.
CREATE TABLE session_source (
    session  bigint  NOT NULL REFERENCES session,
    position integer NOT NULL,
    kind     text    NOT NULL CHECK (kind IN ('lesson', 'change', 'wish')),
    key      text    NOT NULL,
    text     text    NOT NULL,
    PRIMARY KEY (session, position)
);

-- Sessions from before this were counted without names: the counts become part of the remarks.
INSERT INTO sitting (session, number, planned_for, minutes, place, planned_by, planned_at)
SELECT id, 1, planned_for, minutes, place, planned_by, planned_at FROM session;

INSERT INTO sitting_report (sitting, held_on, score_before, score_after, remarks, recorded_by, recorded_at)
SELECT sitting.id, held_on, score_before, score_after,
    concat_ws(E'\n', remarks, format('%s present, %s absent', present, absent)), recorded_by, recorded_at
FROM session JOIN sitting ON sitting.session = session.id
WHERE held_on IS NOT NULL;

ALTER TABLE session
    DROP COLUMN planned_for, DROP COLUMN minutes, DROP COLUMN place, DROP COLUMN held_on, DROP COLUMN present,
    DROP COLUMN absent, DROP COLUMN score_before, DROP COLUMN score_after, DROP COLUMN remarks,
    DROP COLUMN recorded_by, DROP COLUMN recorded_at;
