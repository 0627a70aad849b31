-- Whether people need training: one row for each time that this was asked.
CREATE TABLE training (
    post_mortem text        NOT NULL REFERENCES post_mortem,
    round       integer     NOT NULL,
    reason      text,
    planned_by  text        NOT NULL,
    planned_at  timestamptz NOT NULL,
    PRIMARY KEY (post_mortem, round)
);

CREATE TABLE session (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem  text        NOT NULL REFERENCES post_mortem,
    number       integer     NOT NULL,
    subject      text        NOT NULL,
    audience     text[]      NOT NULL,
    goal         text        NOT NULL,
    planned_for  date        NOT NULL,
    minutes      integer     NOT NULL CHECK (minutes > 0),
    place        text        NOT NULL,
    measure      text        NOT NULL,
    planned_by   text        NOT NULL,
    planned_at   timestamptz NOT NULL,
    held_on      date,
    present      integer     CHECK (present >= 0),
    absent       integer     CHECK (absent >= 0),
    score_before integer     CHECK (score_before BETWEEN 0 AND 100),
    score_after  integer     CHECK (score_after BETWEEN 0 AND 100),
    remarks      text,
    recorded_by  text,
    recorded_at  timestamptz,
    UNIQUE (post_mortem, number)
);
