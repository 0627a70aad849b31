ALTER TABLE why ADD COLUMN evidence text;

-- Causes are classified after they were traced. Until now, one person did both at once.
ALTER TABLE analysis
    ADD COLUMN classified_by text,
    ADD COLUMN classified_at timestamptz,
    ADD CHECK ((classified_by IS NULL) = (classified_at IS NULL));

UPDATE analysis SET classified_by = traced_by, classified_at = traced_at;

-- One list of kinds becomes a nature and a category, which is an action and a variety of VERIS, such as
-- hacking.use-of-stolen-creds. What was recorded before keeps its kind beside them.
ALTER TABLE root_cause
    ADD COLUMN nature        text,
    ADD COLUMN category      text,
    ADD COLUMN made_possible text,
    ADD COLUMN role          text NOT NULL DEFAULT 'root' CHECK (role IN ('root', 'contributing'));

UPDATE root_cause
SET nature   = CASE WHEN kind IN ('exploited-vulnerability', 'human-error', 'system-failure') THEN kind
                    ELSE 'other' END,
    category = CASE kind WHEN 'exploited-vulnerability' THEN 'hacking.exploit-vuln'
                         WHEN 'human-error'             THEN 'error.unknown'
                         WHEN 'system-failure'          THEN 'error.malfunction'
                         WHEN 'misconfiguration'        THEN 'error.misconfiguration'
                         WHEN 'stolen-credentials'      THEN 'hacking.use-of-stolen-creds'
                         WHEN 'malware'                 THEN 'malware.unknown'
                         WHEN 'social-engineering'      THEN 'social.unknown'
                         WHEN 'malicious-insider'       THEN 'misuse.unknown'
                         WHEN 'physical'                THEN 'physical.unknown'
                         WHEN 'environmental'           THEN 'environmental.unknown'
                         ELSE 'unknown' END;

ALTER TABLE root_cause
    ALTER COLUMN role DROP DEFAULT,
    ALTER COLUMN kind DROP NOT NULL,
    ALTER COLUMN category SET NOT NULL,
    ALTER COLUMN nature SET NOT NULL,
    ADD CHECK (nature IN ('exploited-vulnerability', 'human-error', 'system-failure', 'other'));

-- Lessons are documented once the causes are approved. Each comes from a cause of its round, from what went well at
-- the meeting, or from none of these; cause and root_cause are positions.
ALTER TABLE lesson
    ADD COLUMN cause         integer,
    ADD COLUMN root_cause    integer,
    ADD COLUMN went_well     boolean NOT NULL DEFAULT false,
    ADD COLUMN strengthen    text,
    ADD COLUMN phase         text CHECK (phase IN ('detection', 'triage', 'containment', 'eradication', 'recovery',
                                                   'coordination', 'communication')),
    ADD COLUMN documented_by text,
    ADD COLUMN documented_at timestamptz,
    ADD FOREIGN KEY (analysis, cause) REFERENCES cause (analysis, position),
    ADD FOREIGN KEY (analysis, root_cause) REFERENCES root_cause (analysis, position),
    ADD CHECK (num_nonnulls(cause, root_cause) + went_well::integer <= 1);

UPDATE lesson SET documented_by = traced_by, documented_at = traced_at FROM analysis WHERE analysis.id = lesson.analysis;

ALTER TABLE lesson
    ALTER COLUMN documented_by SET NOT NULL,
    ALTER COLUMN documented_at SET NOT NULL;
