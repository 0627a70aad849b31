-- Each change of who may learn of an incident: its TLP before and after, and why.
CREATE TABLE marking (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    tlp_before  text        NOT NULL,
    tlp         text        NOT NULL,
    reason      text        NOT NULL,
    marked_by   text        NOT NULL,
    marked_at   timestamptz NOT NULL
);
CREATE INDEX marking_post_mortem ON marking (post_mortem);
