-- Who was in a circle and is no longer: let in by mistake, or with no part in it any more. What they have read stays read.
CREATE TABLE former_member (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    person      text        NOT NULL,
    joined_at   timestamptz NOT NULL,
    joined_by   text        NOT NULL,
    reason      text        NOT NULL,
    left_at     timestamptz NOT NULL,
    left_by     text        NOT NULL,
    left_reason text        NOT NULL
);
CREATE INDEX former_member_post_mortem ON former_member (post_mortem);
