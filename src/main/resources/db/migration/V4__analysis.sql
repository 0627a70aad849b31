-- One row for each time that causes were traced; an analysis that was sent back stays as it was.
CREATE TABLE analysis (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    round       integer     NOT NULL CHECK (round > 0),
    problem     text        NOT NULL,
    traced_by   text        NOT NULL,
    traced_at   timestamptz NOT NULL,
    UNIQUE (post_mortem, round)
);

CREATE TABLE why (
    analysis bigint  NOT NULL REFERENCES analysis,
    chain    integer NOT NULL CHECK (chain > 0),
    step     integer NOT NULL CHECK (step BETWEEN 1 AND 5),
    answer   text    NOT NULL,
    PRIMARY KEY (analysis, chain, step)
);

-- Contributing causes, as in an Ishikawa diagram.
CREATE TABLE cause (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    analysis bigint  NOT NULL REFERENCES analysis,
    category text    NOT NULL CHECK (category IN
                 ('people', 'process', 'technology', 'environment', 'information', 'measurement')),
    position integer NOT NULL,
    text     text    NOT NULL,
    UNIQUE (analysis, position)
);

CREATE TABLE root_cause (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    analysis          bigint  NOT NULL REFERENCES analysis,
    position          integer NOT NULL,
    statement         text    NOT NULL,
    kind              text    NOT NULL,
    evidence          text    NOT NULL,
    confidence        text    NOT NULL CHECK (confidence IN ('low', 'medium', 'high')),
    elsewhere         text    NOT NULL CHECK (elsewhere IN ('yes', 'no', 'unknown')),
    elsewhere_checked text,
    UNIQUE (analysis, position)
);

CREATE TABLE lesson (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    analysis bigint  NOT NULL REFERENCES analysis,
    position integer NOT NULL,
    text     text    NOT NULL,
    critical boolean NOT NULL,
    UNIQUE (analysis, position)
);

CREATE TABLE analysis_review (
    analysis    bigint      PRIMARY KEY REFERENCES analysis,
    approved    boolean     NOT NULL,
    reasons     text,
    reviewed_by text        NOT NULL,
    reviewed_at timestamptz NOT NULL,
    CHECK (approved OR reasons IS NOT NULL)
);
