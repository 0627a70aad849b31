-- What is reviewed need not have happened: near misses, exercises and what went well come in like incidents.
ALTER TABLE incident
    ADD COLUMN kind text NOT NULL DEFAULT 'incident' CHECK (kind IN ('incident', 'near-miss', 'exercise', 'success')),
    ADD COLUMN recurrence_of text;
COMMENT ON COLUMN incident.recurrence_of IS 'the post-mortem of what has come again, where the reporter names it';

CREATE OR REPLACE VIEW reviewed_incident AS
SELECT post_mortem.reference AS post_mortem, post_mortem.opened_by, post_mortem.opened_at, post_mortem.closed_at,
       post_mortem.removed_at, incident.id AS incident, incident.title, incident.summary, incident.severity, incident.tlp,
       incident.kind, incident.category, incident.recurrence_of
FROM post_mortem JOIN incident ON incident.id = post_mortem.incident;
