-- What an incident has hit, by the names that its source gives: two that name the same one within days may be one.
ALTER TABLE incident ADD COLUMN assets text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN incident.assets IS 'hosts, accounts, services that were hit, as its source names them';

-- Names but for outer blanks and case.
CREATE FUNCTION folded(names text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT coalesce(array_agg(lower(regexp_replace(btrim(name), '\s+', ' ', 'g'))), '{}') FROM unnest(names) AS name);

CREATE OR REPLACE VIEW incident_identity AS
SELECT id AS incident, lower(btrim(source)) AS source, lower(btrim(key)) AS key,
       lower(regexp_replace(btrim(title), '\s+', ' ', 'g')) AS title,
       original_format = 'veris'
           AND ltrim(convert_from(original, 'UTF8'), U&'\FEFF')::json ->> 'security_incident' = 'False positive' AS said_false,
       folded(assets) AS assets
FROM incident;
COMMENT ON COLUMN incident_identity.assets IS 'but for outer blanks and case';
CREATE INDEX incident_assets_folded ON incident USING gin (folded(assets));
