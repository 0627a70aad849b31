-- A proposal says what it answers and after how many days its effect is judged; an action can follow one that failed.
ALTER TABLE action DROP CONSTRAINT action_kind_check;
ALTER TABLE action ADD CONSTRAINT action_kind_check CHECK (kind IN
    ('new-solution', 'configuration', 'access-policy', 'monitoring', 'process', 'training', 'other'));
ALTER TABLE action ADD COLUMN judge_after integer NOT NULL DEFAULT 90 CHECK (judge_after > 0);
ALTER TABLE action ALTER COLUMN judge_after DROP DEFAULT;
ALTER TABLE action ADD COLUMN follows bigint REFERENCES action CHECK (follows <> id);

-- What an action answers. The text is kept as it stood then; key is a lesson's id, a cause's place or a CVE number.
CREATE TABLE action_answer (
    action   bigint  NOT NULL REFERENCES action,
    position integer NOT NULL,
    kind     text    NOT NULL CHECK (kind IN ('lesson', 'cause', 'threat')),
    key      text    NOT NULL,
    text     text    NOT NULL,
    PRIMARY KEY (action, position)
);

-- What management decided; a further round follows when an accepted risk comes back.
CREATE TABLE action_decision (
    action         bigint      NOT NULL REFERENCES action,
    round          integer     NOT NULL,
    decision       text        NOT NULL CHECK (decision IN ('approve', 'refuse', 'accept-risk')),
    reasons        text,
    accepted_until date,
    decided_by     text        NOT NULL,
    decided_at     timestamptz NOT NULL,
    PRIMARY KEY (action, round),
    CHECK ((decision = 'approve') = (reasons IS NULL)),
    CHECK ((decision = 'accept-risk') = (accepted_until IS NOT NULL))
);

-- Every move of a due date; the action itself has the date that is in force.
CREATE TABLE due_date_move (
    action   bigint      NOT NULL REFERENCES action,
    position integer     NOT NULL,
    due_from date        NOT NULL,
    due_to   date        NOT NULL CHECK (due_to <> due_from),
    reason   text        NOT NULL,
    moved_by text        NOT NULL,
    moved_at timestamptz NOT NULL,
    PRIMARY KEY (action, position)
);

-- When the effect of a verified action is judged, and what was found then.
CREATE TABLE effectiveness_check (
    action     bigint      NOT NULL REFERENCES action,
    round      integer     NOT NULL,
    due_at     timestamptz NOT NULL,
    planned_at timestamptz NOT NULL,
    PRIMARY KEY (action, round)
);

CREATE TABLE effectiveness_judgement (
    action    bigint      NOT NULL,
    round     integer     NOT NULL,
    outcome   text        NOT NULL CHECK (outcome IN ('effective', 'not-effective', 'cannot-tell')),
    findings  text        NOT NULL,
    judged_by text        NOT NULL,
    judged_at timestamptz NOT NULL,
    PRIMARY KEY (action, round),
    FOREIGN KEY (action, round) REFERENCES effectiveness_check
);
