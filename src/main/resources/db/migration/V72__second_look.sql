-- What a second look has found, a line each, and what that became.
ALTER TABLE meeting ADD COLUMN findings text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN meeting.findings IS 'of a second look: what the record does not say yet';

CREATE TABLE second_look (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    finding     text        NOT NULL,
    fate        text        NOT NULL CHECK (fate IN ('nothing', 'cause', 'plan', 'action')),
    reason      text,
    category    text,
    lesson      text,
    strengthen  text,
    critical    boolean     NOT NULL DEFAULT false,
    sent_back   bigint      REFERENCES sent_back,
    settled_by  text        NOT NULL,
    settled_at  timestamptz NOT NULL,
    CHECK ((fate = 'nothing') = (sent_back IS NULL)),
    CHECK ((fate = 'nothing') = (reason IS NOT NULL)),
    CHECK ((fate = 'cause') = (lesson IS NOT NULL))
);
CREATE INDEX second_look_post_mortem ON second_look (post_mortem, id);
COMMENT ON COLUMN second_look.reason IS 'why it becomes nothing';
COMMENT ON COLUMN second_look.sent_back IS 'the stage that runs again for it';
