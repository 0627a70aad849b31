-- An incident turns out otherwise than it came in: what was changed is kept, with who, when and why.
ALTER TABLE incident ADD COLUMN version integer NOT NULL DEFAULT 1;
COMMENT ON COLUMN incident.version IS 'grows with each change; who changes it names the one that they have read';

CREATE TABLE incident_version (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem  text        NOT NULL REFERENCES post_mortem,
    version      integer     NOT NULL,
    from_source  boolean     NOT NULL,
    reason       text        NOT NULL,
    corrected_by text        NOT NULL,
    corrected_at timestamptz NOT NULL,
    UNIQUE (post_mortem, version)
);
COMMENT ON COLUMN incident_version.from_source IS 'whether it is what the source of the incident has sent';
COMMENT ON COLUMN incident_version.corrected_by IS 'login';

CREATE TABLE incident_change (
    incident_version bigint NOT NULL REFERENCES incident_version,
    fact             text   NOT NULL,
    before           text,
    after            text,
    PRIMARY KEY (incident_version, fact)
);
COMMENT ON TABLE incident_change IS 'what a version has changed, each value as the API spells it';

ALTER TABLE stage ADD COLUMN first_due timestamptz;
COMMENT ON COLUMN stage.first_due IS 'the due date with which it opened; null as long as that holds';
