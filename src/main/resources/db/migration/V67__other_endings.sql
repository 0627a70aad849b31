-- A post-mortem can end otherwise than by its sign-off or by an administrator.
ALTER TABLE post_mortem
    ADD COLUMN ended_as     text CHECK (ended_as IN ('withdrawn', 'ended-early', 'joined')),
    ADD COLUMN ended_cause  text CHECK (ended_cause IN ('false-positive', 'wrong-incident', 'duplicate')),
    ADD COLUMN ended_reason text,
    ADD COLUMN ended_by     text,
    ADD COLUMN ended_at     timestamptz,
    ADD CHECK (num_nonnulls(ended_as, ended_reason, ended_by, ended_at) IN (0, 4)),
    ADD CHECK ((ended_cause IS NOT NULL) = (ended_as IS NOT NULL AND ended_as = 'withdrawn')),
    ADD CHECK (ended_as IS NULL OR (closed_at IS NULL AND removed_at IS NULL));
COMMENT ON COLUMN post_mortem.ended_cause IS 'why it was withdrawn; null where it ended in another way';

-- How two post-mortems belong together, as the first of them has it.
CREATE TABLE post_mortem_relation (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    kind        text        NOT NULL CHECK (kind IN ('duplicate-of', 'joined-into', 'moved-out-of', 'follows')),
    other       text        NOT NULL REFERENCES post_mortem CHECK (other <> post_mortem),
    reason      text        NOT NULL,
    related_by  text        NOT NULL,
    related_at  timestamptz NOT NULL
);
CREATE INDEX post_mortem_relation_post_mortem ON post_mortem_relation (post_mortem);
CREATE INDEX post_mortem_relation_other ON post_mortem_relation (other);

CREATE VIEW post_mortem_kin AS
SELECT post_mortem, other, kind FROM post_mortem_relation
UNION ALL SELECT other, post_mortem, kind FROM post_mortem_relation;
COMMENT ON VIEW post_mortem_kin IS 'which belong together, seen from both sides';

CREATE VIEW post_mortem_state AS
SELECT reference AS post_mortem,
       CASE WHEN removed_at IS NOT NULL THEN 'removed' WHEN ended_as IS NOT NULL THEN ended_as
            WHEN closed_at IS NOT NULL THEN 'closed' ELSE 'open' END AS state,
       coalesce(removed_at, ended_at, closed_at) AS over_at
FROM post_mortem;
COMMENT ON VIEW post_mortem_state IS 'open, closed by the sign-off, removed by an administrator, withdrawn, ended-early or joined';

-- An action that was open when its post-mortem ended goes no further.
ALTER TABLE action ADD COLUMN dropped_at timestamptz;

-- Blanks around them are no part of an incident's identity, wherever no other incident has it without them.
UPDATE incident SET source = btrim(source, E' \t\r\n'), key = btrim(key, E' \t\r\n')
WHERE (source, key) <> (btrim(source, E' \t\r\n'), btrim(key, E' \t\r\n'))
  AND btrim(source, E' \t\r\n') <> '' AND btrim(key, E' \t\r\n') <> ''
  AND NOT EXISTS (
    SELECT FROM incident other
    WHERE other.id <> incident.id AND btrim(other.source, E' \t\r\n') = btrim(incident.source, E' \t\r\n')
      AND btrim(other.key, E' \t\r\n') = btrim(incident.key, E' \t\r\n'));

-- What an incident is told by, but for outer blanks and case.
CREATE VIEW incident_identity AS
SELECT id AS incident, lower(btrim(source)) AS source, lower(btrim(key)) AS key,
       lower(regexp_replace(btrim(title), '\s+', ' ', 'g')) AS title,
       original_format = 'veris'
           AND ltrim(convert_from(original, 'UTF8'), U&'\FEFF')::json ->> 'security_incident' = 'False positive' AS said_false
FROM incident;
COMMENT ON COLUMN incident_identity.said_false IS 'whether its source says that it was a false positive';
CREATE INDEX incident_key_folded ON incident (lower(btrim(key)), lower(btrim(source)));
CREATE INDEX incident_title_folded ON incident (lower(regexp_replace(btrim(title), '\s+', ' ', 'g')));
