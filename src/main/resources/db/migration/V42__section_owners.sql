-- A team has one name: the id of its group. Sections that named it in words, in English or French, name it by that.
CREATE TEMPORARY TABLE team_label (label text PRIMARY KEY, team text NOT NULL) ON COMMIT DROP;
INSERT INTO team_label VALUES
    ('facilitators', 'facilitators'), ('facilitateurs', 'facilitators'),
    ('security', 'security'), ('sécurité', 'security'),
    ('system administration', 'sysadmins'), ('administration système', 'sysadmins'),
    ('administration des systèmes', 'sysadmins'),
    ('management', 'management'), ('direction', 'management'),
    ('legal', 'legal'), ('juridique', 'legal'),
    ('plan owners', 'plan-owners'), ('responsables du plan', 'plan-owners'),
    ('trainers', 'trainers'), ('formateurs', 'trainers'),
    ('employees', 'employees'), ('employés', 'employees');

-- Nothing else of what was published changes.
ALTER TABLE plan_section DISABLE TRIGGER plan_section_is_final;
UPDATE plan_section SET owner = team FROM team_label WHERE label = lower(trim(owner)) AND owner <> team;
ALTER TABLE plan_section ENABLE TRIGGER plan_section_is_final;

UPDATE plan_change SET owner = team FROM team_label WHERE label = lower(trim(owner)) AND owner <> team;

-- Files that still wait for approval.
DO $$
DECLARE
    named record;
BEGIN
    FOR named IN SELECT label, team FROM team_label LOOP
        UPDATE plan_import
        SET file = regexp_replace(file, '(\n    owner: )"' || named.label || '"', '\1"' || named.team || '"', 'gi')
        WHERE approved IS NULL;
    END LOOP;
END $$;

COMMENT ON COLUMN plan_section.owner IS 'id of the group that keeps it right, or a person in free words';
