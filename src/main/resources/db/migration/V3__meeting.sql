CREATE TABLE meeting (
    post_mortem    text        PRIMARY KEY REFERENCES post_mortem,
    scheduled_for  timestamptz NOT NULL,
    minutes        integer     NOT NULL CHECK (minutes > 0),
    place          text        NOT NULL,
    invited_roles  text[]      NOT NULL,
    invited_people text[]      NOT NULL,
    agenda         text        NOT NULL,
    scheduled_by   text        NOT NULL,
    scheduled_at   timestamptz NOT NULL,
    present_roles  text[],
    present_people text[],
    went_well      text,
    to_improve     text,
    decisions      text,
    recorded_by    text,
    recorded_at    timestamptz
);
