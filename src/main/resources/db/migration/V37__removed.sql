-- An administrator can end a post-mortem in the engine: it is neither open nor closed then.
ALTER TABLE post_mortem
    ADD COLUMN removed_at      timestamptz,
    ADD COLUMN removed_by      text,
    ADD COLUMN removed_by_name text,
    ADD COLUMN removed_reason  text,
    ADD CHECK (removed_at IS NULL OR closed_at IS NULL),
    ADD CHECK (removed_at IS NOT NULL OR (removed_by IS NULL AND removed_by_name IS NULL AND removed_reason IS NULL));

ALTER TABLE stage ADD COLUMN removed boolean NOT NULL DEFAULT false CHECK (NOT removed OR closed_at IS NOT NULL);

-- What an administrator did to the processes of a post-mortem by the engine's own means.
CREATE TABLE intervention (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    what        text        NOT NULL,
    process     text,
    person      text,
    name        text,
    at          timestamptz NOT NULL
);
CREATE INDEX intervention_of_post_mortem ON intervention (post_mortem, id);
