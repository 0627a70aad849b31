-- Until when somebody has used up their tries at passwords, by a keyed hash of who tries and at which name. What lies in
-- the past counts for nothing and is cleared away. Losing it in a crash of the database does no harm.
CREATE UNLOGGED TABLE login_allowance (
    key        bytea       PRIMARY KEY,
    used_until timestamptz NOT NULL
);
CREATE INDEX login_allowance_used_until ON login_allowance (used_until);

-- What the keys above and the cookies of trusted devices are signed with, for all nodes.
CREATE TABLE login_secret (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    secret   bytea   NOT NULL
);
INSERT INTO login_secret (secret)
VALUES (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
