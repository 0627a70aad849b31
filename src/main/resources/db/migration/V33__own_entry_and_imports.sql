-- Wishes for another mail address of one's own. What the link in the letter must know is kept as a hash alone.
CREATE TABLE address_request (
    id         uuid        PRIMARY KEY,
    person     text        NOT NULL,
    before     text,
    address    text        NOT NULL,
    asked_at   timestamptz NOT NULL,
    secret     bytea       UNIQUE,
    expires_at timestamptz,
    outcome    text        CHECK (outcome IN ('confirmed', 'replaced', 'withdrawn')),
    ended_at   timestamptz,
    CHECK ((secret IS NULL) = (expires_at IS NULL)),
    CHECK ((outcome IS NULL) = (ended_at IS NULL))
);
COMMENT ON COLUMN address_request.before IS 'the address in the directory when it was asked for';
COMMENT ON COLUMN address_request.secret IS 'null until the letter is written';
CREATE UNIQUE INDEX address_request_open ON address_request (person) WHERE outcome IS NULL;
CREATE INDEX address_request_asked ON address_request (asked_at);

-- Name, login and mail address are the administrator's: nobody keeps more than reading (2) on the own entry (1).
DO $$
BEGIN
    IF to_regclass('act_ru_authorization') IS NOT NULL THEN
        EXECUTE $take$
            UPDATE act_ru_authorization SET perms_ = 2, rev_ = rev_ + 1
            WHERE type_ = 1 AND resource_type_ = 1 AND user_id_ = resource_id_ AND perms_ <> 2
            $take$;
    END IF;
END $$;

-- Plans that came as a file and wait for somebody else's approval, or have had their answer.
CREATE TABLE plan_import (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    base        text        NOT NULL,
    file        text        NOT NULL,
    drafted_by  text        NOT NULL,
    drafted_at  timestamptz NOT NULL,
    approved    boolean,
    reasons     text,
    reviewed_by text,
    reviewed_at timestamptz,
    version     bigint      REFERENCES plan_version,
    CHECK ((approved IS NULL) = (reviewed_by IS NULL)),
    CHECK ((reviewed_by IS NULL) = (reviewed_at IS NULL)),
    CHECK (reviewed_by <> drafted_by),
    CHECK (coalesce(NOT approved, false) = (reasons IS NOT NULL))
);
COMMENT ON COLUMN plan_import.base IS 'number of the version that the file starts from';
COMMENT ON COLUMN plan_import.version IS 'what it was published as';
