-- Which roles are asked to evaluate a response, and how long they are waited for.
CREATE TABLE evaluation_call (
    post_mortem text        PRIMARY KEY REFERENCES post_mortem,
    roles       text[]      NOT NULL,
    asked_at    timestamptz NOT NULL,
    waits_until timestamptz NOT NULL,
    closed_at   timestamptz
);
COMMENT ON COLUMN evaluation_call.closed_at IS
    'when all had answered or the time limit had passed; before that, nobody is shown what another has written';

-- Each person evaluates a response once, for one role; role is null in what was kept before roles were asked.
ALTER TABLE evaluation
    ADD COLUMN role text,
    ALTER COLUMN worked_best DROP NOT NULL,
    ALTER COLUMN was_hard DROP NOT NULL;
DROP INDEX evaluation_post_mortem;
CREATE UNIQUE INDEX evaluation_once ON evaluation (post_mortem, evaluated_by);
COMMENT ON COLUMN evaluation.worked_best IS 'asked for as a whole once; now each phase has its own, in rating';

ALTER TABLE rating
    DROP CONSTRAINT rating_subject_check,
    ADD CONSTRAINT rating_subject_check CHECK (subject IN ('detection', 'triage', 'containment', 'eradication',
        'recovery', 'coordination', 'communication', 'internal-communication', 'external-communication')),
    ADD COLUMN worked text,
    ADD COLUMN hard   text;
COMMENT ON COLUMN rating.subject IS 'communication as a whole was asked for once; now internal and external';

ALTER TABLE improvement ADD COLUMN subject text;

-- What the facilitator makes of the evaluations. Where nobody has evaluated, why, instead of strengths and weaknesses.
CREATE TABLE consolidation (
    post_mortem     text        PRIMARY KEY REFERENCES post_mortem,
    strengths       text,
    weaknesses      text,
    why_nobody      text,
    consolidated_by text        NOT NULL,
    consolidated_at timestamptz NOT NULL,
    CHECK (why_nobody IS NOT NULL OR (strengths IS NOT NULL AND weaknesses IS NOT NULL))
);

-- The scores that a subject was given; a disagreement of 2 or more is explained, not averaged away.
CREATE TABLE consolidated_rating (
    post_mortem  text         NOT NULL REFERENCES consolidation,
    subject      text         NOT NULL,
    answers      integer      NOT NULL CHECK (answers > 0),
    median       numeric(2,1) NOT NULL,
    lowest       smallint     NOT NULL,
    highest      smallint     NOT NULL CHECK (highest >= lowest),
    disagreement text         CHECK (highest - lowest < 2 OR disagreement IS NOT NULL),
    PRIMARY KEY (post_mortem, subject)
);

CREATE TABLE wanted_improvement (
    post_mortem text    NOT NULL REFERENCES consolidation,
    position    integer NOT NULL,
    subject     text    NOT NULL,
    text        text    NOT NULL,
    PRIMARY KEY (post_mortem, position)
);
