-- What all employees are told of an incident: one row for each round of drafting. It holds the public wording in English
-- and, where somebody wrote it, in French; or why no bulletin is needed.
CREATE TABLE bulletin_draft (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    round       integer     NOT NULL,
    none_reason text,
    title_en    text,
    text_en     text,
    title_fr    text,
    text_fr     text,
    drafted_by  text        NOT NULL,
    drafted_at  timestamptz NOT NULL,
    UNIQUE (post_mortem, round),
    CHECK ((none_reason IS NULL) = (title_en IS NOT NULL)),
    CHECK ((title_en IS NULL) = (text_en IS NULL)),
    CHECK ((title_fr IS NULL) = (text_fr IS NULL)),
    CHECK (title_en IS NOT NULL OR title_fr IS NULL)
);

-- The lessons that a draft was drawn from; its readers do not see them.
CREATE TABLE bulletin_lesson (
    draft  bigint NOT NULL REFERENCES bulletin_draft,
    lesson bigint NOT NULL REFERENCES lesson,
    PRIMARY KEY (draft, lesson)
);

CREATE TABLE bulletin_review (
    draft       bigint      PRIMARY KEY REFERENCES bulletin_draft,
    approved    boolean     NOT NULL,
    reasons     text,
    reviewed_by text        NOT NULL,
    reviewed_at timestamptz NOT NULL,
    CHECK (approved = (reasons IS NULL))
);

-- The last number given in each year.
CREATE TABLE bulletin_number (
    year integer PRIMARY KEY,
    last integer NOT NULL
);

CREATE TABLE bulletin (
    number       text        PRIMARY KEY,
    draft        bigint      NOT NULL UNIQUE REFERENCES bulletin_draft,
    published_by text        NOT NULL,
    published_at timestamptz NOT NULL
);
CREATE INDEX bulletin_published_at ON bulletin (published_at DESC, number DESC);

-- Who was an employee when it was published.
CREATE TABLE bulletin_recipient (
    bulletin text NOT NULL REFERENCES bulletin,
    person   text NOT NULL,
    PRIMARY KEY (bulletin, person)
);
