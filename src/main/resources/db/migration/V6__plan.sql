-- The published states of the incident response plan. A version is never changed.
CREATE TABLE plan_version (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    major        integer     NOT NULL,
    minor        integer     NOT NULL,
    patch        integer     NOT NULL,
    title        text        NOT NULL,
    post_mortem  text        UNIQUE REFERENCES post_mortem,
    draft        bigint      UNIQUE,
    drafted_by   text        NOT NULL,
    approved_by  text        NOT NULL,
    published_at timestamptz NOT NULL,
    UNIQUE (major, minor, patch),
    CHECK ((post_mortem IS NULL) = (draft IS NULL))
);

-- What a post-mortem would change in the plan, or why nothing: one row for each round.
CREATE TABLE plan_draft (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem   text        NOT NULL REFERENCES post_mortem,
    round         integer     NOT NULL,
    base          bigint      NOT NULL REFERENCES plan_version,
    keep_reason   text,
    training_wish text,
    drafted_by    text        NOT NULL,
    drafted_at    timestamptz NOT NULL,
    UNIQUE (post_mortem, round)
);
ALTER TABLE plan_version ADD FOREIGN KEY (draft) REFERENCES plan_draft;

CREATE TABLE plan_change (
    draft   bigint  NOT NULL REFERENCES plan_draft,
    number  integer NOT NULL,
    kind    text    NOT NULL CHECK (kind IN ('add', 'strengthen', 'remove')),
    section text    NOT NULL,
    text    text,
    reason  text    NOT NULL,
    PRIMARY KEY (draft, number),
    CHECK ((kind = 'remove') = (text IS NULL))
);

CREATE TABLE plan_review (
    draft       bigint      PRIMARY KEY REFERENCES plan_draft,
    approved    boolean     NOT NULL,
    reasons     text,
    reviewed_by text        NOT NULL,
    reviewed_at timestamptz NOT NULL,
    CHECK (approved = (reasons IS NULL))
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'What was published in % is never changed', TG_TABLE_NAME; END $$;
CREATE TRIGGER plan_version_is_final BEFORE UPDATE OR DELETE ON plan_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO plan_version (major, minor, patch, title, drafted_by, approved_by, published_at)
VALUES (1, 0, 0, 'before the first post-mortem', 'hindsight', 'hindsight', now());
