-- How heavy each post-mortem is: as the table has chosen, and as somebody has chosen since. The latest holds.
CREATE TABLE track_choice (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    track       text        NOT NULL CHECK (track IN ('light', 'standard', 'full')),
    chosen_by   text,
    reason      text,
    at          timestamptz NOT NULL,
    CHECK ((chosen_by IS NULL) = (reason IS NULL))
);
CREATE INDEX track_choice_post_mortem ON track_choice (post_mortem, id);
COMMENT ON COLUMN track_choice.chosen_by IS 'login; null where track.dmn chose, which gives no reason';

-- Before there were tracks there was one way, all of it.
INSERT INTO track_choice (post_mortem, track, at) SELECT reference, 'full', opened_at FROM post_mortem;
