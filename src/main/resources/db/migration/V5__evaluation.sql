CREATE TABLE evaluation (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem         text        NOT NULL REFERENCES post_mortem,
    worked_best         text        NOT NULL,
    was_hard            text        NOT NULL,
    procedures_followed text        NOT NULL CHECK (procedures_followed IN ('yes', 'partly', 'no')),
    procedures_adequate text        NOT NULL CHECK (procedures_adequate IN ('yes', 'partly', 'no')),
    procedures_remarks  text,
    evaluated_by        text        NOT NULL,
    evaluated_at        timestamptz NOT NULL
);
CREATE INDEX evaluation_post_mortem ON evaluation (post_mortem);

-- From 1, very poor, to 5, very good; no score where there was nothing to rate.
CREATE TABLE rating (
    evaluation bigint   NOT NULL REFERENCES evaluation,
    subject    text     NOT NULL CHECK (subject IN ('detection', 'triage', 'containment', 'eradication', 'recovery',
                   'coordination', 'communication')),
    score      smallint CHECK (score BETWEEN 1 AND 5),
    PRIMARY KEY (evaluation, subject)
);

CREATE TABLE improvement (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    evaluation bigint  NOT NULL REFERENCES evaluation,
    position   integer NOT NULL,
    text       text    NOT NULL,
    UNIQUE (evaluation, position)
);
