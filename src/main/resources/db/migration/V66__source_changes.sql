-- The source of an incident sends it again and tells otherwise: nothing of it is passed over in silence.
CREATE TABLE source_word (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    received_by text        NOT NULL,
    received_at timestamptz NOT NULL,
    format      text        NOT NULL,
    original    bytea       NOT NULL,
    settled_by  text,
    settled_at  timestamptz,
    reason      text,
    CHECK ((settled_by IS NULL) = (settled_at IS NULL))
);
CREATE INDEX source_word_post_mortem ON source_word (post_mortem, id);
COMMENT ON COLUMN source_word.settled_at IS 'when it was looked at; null as long as it waits for that';
COMMENT ON COLUMN source_word.reason IS 'why it was taken over or left; null where there was nothing to look at';

CREATE TABLE source_difference (
    source_word bigint  NOT NULL REFERENCES source_word,
    fact        text    NOT NULL,
    before      text,
    after       text,
    taken       boolean NOT NULL,
    PRIMARY KEY (source_word, fact)
);
COMMENT ON TABLE source_difference IS 'what its source tells otherwise than before, each value as the API spells it';
