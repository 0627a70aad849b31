-- What the plan as a whole is called since a version, and its language.
CREATE TABLE plan_heading (
    version  bigint PRIMARY KEY REFERENCES plan_version,
    title    text   NOT NULL,
    language text   NOT NULL
);

-- What a version says anew. A section that a version does not name stays as the last version before has left it.
CREATE TABLE plan_section (
    version bigint  NOT NULL REFERENCES plan_version,
    number  text    NOT NULL CHECK (number ~ '^[1-9][0-9]{0,3}(\.[1-9][0-9]{0,3}){0,3}$'),
    kind    text    NOT NULL CHECK (kind IN ('add', 'strengthen', 'remove')),
    change  integer,
    title   text    NOT NULL,
    phase   text    NOT NULL CHECK (phase IN ('detection', 'triage', 'containment', 'eradication', 'recovery', 'all')),
    owner   text    NOT NULL,
    text    text,
    PRIMARY KEY (version, number),
    CHECK ((kind = 'remove') = (text IS NULL))
);
CREATE INDEX plan_section_history ON plan_section (number, version DESC);

-- Sections come in one transaction with their version; only the first version, which V6 has made, is given them later.
CREATE FUNCTION refuse_later_section() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT xmin FROM plan_version WHERE id = NEW.version) <> pg_current_xact_id()::xid
        AND (NEW.version <> (SELECT min(id) FROM plan_version)
            OR EXISTS (SELECT FROM plan_section WHERE version = NEW.version AND xmin <> pg_current_xact_id()::xid))
    THEN RAISE EXCEPTION 'What was published in plan_section is never changed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER plan_section_comes_with_its_version BEFORE INSERT ON plan_section
    FOR EACH ROW EXECUTE FUNCTION refuse_later_section();
CREATE TRIGGER plan_section_is_final BEFORE UPDATE OR DELETE ON plan_section
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_heading_is_final BEFORE UPDATE OR DELETE ON plan_heading
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A round that settles what two post-mortems have both changed names the version that it was merged with.
ALTER TABLE plan_draft ADD COLUMN merged_with bigint REFERENCES plan_version;

-- The section that is changed, none when a new one is added; phase and owner are null where they stay as they were.
ALTER TABLE plan_change
    ADD COLUMN target text,
    ADD COLUMN phase  text,
    ADD COLUMN owner  text,
    ADD COLUMN lessons bigint[] NOT NULL DEFAULT '{}';

-- Who has taken note of a version; the outcome is null as long as the team is asked.
CREATE TABLE acknowledgement (
    version       bigint      NOT NULL REFERENCES plan_version,
    team          text        NOT NULL,
    asked_at      timestamptz NOT NULL,
    outcome       text        CHECK (outcome IN ('acknowledged', 'excused', 'replaced')),
    training_wish text,
    reason        text,
    replaced_by   bigint      REFERENCES plan_version,
    recorded_by   text,
    recorded_at   timestamptz,
    PRIMARY KEY (version, team),
    CHECK ((outcome IS NULL) = (recorded_by IS NULL)),
    CHECK (outcome IS DISTINCT FROM 'excused' OR reason IS NOT NULL),
    CHECK ((outcome IS NOT DISTINCT FROM 'replaced') = (replaced_by IS NOT NULL))
);

-- The yearly look at sections that no version has touched; the verdict is null as long as it is asked for.
CREATE TABLE section_review (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    section     text        NOT NULL,
    version     bigint      NOT NULL REFERENCES plan_version,
    asked_at    timestamptz NOT NULL,
    verdict     text        CHECK (verdict IN ('right', 'needs-work')),
    remark      text,
    reviewed_by text,
    reviewed_at timestamptz,
    CHECK ((verdict IS NULL) = (reviewed_by IS NULL)),
    CHECK (verdict IS DISTINCT FROM 'needs-work' OR remark IS NOT NULL)
);
CREATE INDEX section_review_section ON section_review (section);
