-- The post-mortems that are confidential now. One without a row is open to all who take part.
CREATE TABLE circle (
    post_mortem text        PRIMARY KEY REFERENCES post_mortem,
    since       timestamptz NOT NULL
);

-- Who may know a confidential post-mortem, since when, by whom and why. Kept when it is confidential no longer.
CREATE TABLE circle_member (
    post_mortem text        NOT NULL REFERENCES post_mortem,
    person      text        NOT NULL,
    joined_at   timestamptz NOT NULL,
    joined_by   text        NOT NULL,
    reason      text        NOT NULL,
    PRIMARY KEY (post_mortem, person)
);
CREATE INDEX circle_member_person ON circle_member (person);
