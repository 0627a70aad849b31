-- Each time that the catalogue of known exploited vulnerabilities was fetched.
CREATE TABLE threat_catalogue (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version     text        NOT NULL,
    released_at timestamptz NOT NULL,
    fetched_at  timestamptz NOT NULL,
    address     text        NOT NULL,
    entries     integer     NOT NULL CHECK (entries > 0)
);

-- The entries of the last good copy.
CREATE TABLE threat (
    cve             text    PRIMARY KEY,
    vendor          text    NOT NULL,
    product         text    NOT NULL,
    name            text    NOT NULL,
    added_on        date    NOT NULL,
    due_on          date    NOT NULL,
    description     text    NOT NULL,
    required_action text    NOT NULL,
    ransomware      boolean NOT NULL
);
