-- What was typed into the one form of a light post-mortem, whether or not it was sent: where the review sends it back, or
-- the track becomes heavier, the forms that come next begin with it.
CREATE TABLE typed_review (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    person      text        NOT NULL,
    answers     text        NOT NULL,
    sent        boolean     NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX typed_review_post_mortem ON typed_review (post_mortem, id);
COMMENT ON COLUMN typed_review.answers IS 'JSON, by the field’s key';
COMMENT ON COLUMN typed_review.sent IS 'false where it was a draft when the task ended';
