-- What was done, by whom and from where. Each row holds the hash of the one before, so that no row can be changed, cut
-- or moved without a trace, not even by who owns the database. The numbers have no gaps.
CREATE TABLE audit (
    number     bigint      PRIMARY KEY CHECK (number > 0),
    at         timestamptz NOT NULL,
    actor      text,
    actor_name text,
    address    text,
    kind       text        NOT NULL,
    about      text,
    details    text        NOT NULL,
    previous   text        NOT NULL UNIQUE,
    hash       text        NOT NULL UNIQUE
);
CREATE INDEX audit_kind ON audit (kind, number);
CREATE INDEX audit_actor ON audit (actor, number);
CREATE INDEX audit_about ON audit (about, number);

CREATE TRIGGER audit_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_is_final;

-- The last row, which stays the last until the caller's transaction ends. In a function, so that it is looked up after
-- the lock was given.
CREATE FUNCTION audit_head() RETURNS TABLE (last_number bigint, last_hash text) LANGUAGE plpgsql AS
$$ BEGIN
    PERFORM pg_advisory_xact_lock(4711001128);
    RETURN QUERY SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1;
END $$;
