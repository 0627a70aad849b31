-- Texts that name a person or use words of blame, for the next reader. They block nothing.
CREATE TABLE hint (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    stage       text        NOT NULL,
    task        text        NOT NULL,
    field       text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('names-person', 'blames')),
    match       text        NOT NULL,
    written_by  text        NOT NULL,
    written_at  timestamptz NOT NULL
);
CREATE INDEX hint_post_mortem ON hint (post_mortem, stage);
