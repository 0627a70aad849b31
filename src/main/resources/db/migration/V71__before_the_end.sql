-- Who has sent a post-mortem back to a stage, and why: the stage runs again before the sign-off.
CREATE TABLE sent_back (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    stage       text        NOT NULL,
    reason      text        NOT NULL,
    sent_by     text        NOT NULL,
    sent_at     timestamptz NOT NULL,
    taken_up_at timestamptz,
    settled_at  timestamptz
);
CREATE INDEX sent_back_post_mortem ON sent_back (post_mortem, id);
COMMENT ON COLUMN sent_back.taken_up_at IS 'when the stage began with it; null before';
COMMENT ON COLUMN sent_back.settled_at IS 'when the stage that began with it was done; null before';

-- Why management signs off although nothing answers a critical lesson.
CREATE TABLE lesson_reason (
    lesson      bigint      PRIMARY KEY REFERENCES lesson,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    text        text        NOT NULL,
    reason      text        NOT NULL,
    signed_by   text        NOT NULL,
    signed_at   timestamptz NOT NULL
);
CREATE INDEX lesson_reason_post_mortem ON lesson_reason (post_mortem, lesson);
COMMENT ON COLUMN lesson_reason.text IS 'the lesson';

-- A post-mortem that goes back to the plan may publish once more.
ALTER TABLE plan_version DROP CONSTRAINT plan_version_post_mortem_key;
CREATE INDEX plan_version_post_mortem ON plan_version (post_mortem);
