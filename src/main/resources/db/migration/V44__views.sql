-- What modules read of each other's tables, and of the engine's: the face that a table shows outside its module.

CREATE VIEW reviewed_incident AS
SELECT post_mortem.reference AS post_mortem, post_mortem.opened_by, post_mortem.opened_at, post_mortem.closed_at,
       post_mortem.removed_at, incident.id AS incident, incident.title, incident.summary, incident.severity, incident.tlp
FROM post_mortem JOIN incident ON incident.id = post_mortem.incident;
COMMENT ON VIEW reviewed_incident IS 'each post-mortem beside what it is about; FOR UPDATE locks both';

CREATE VIEW documented_lesson AS
SELECT id AS lesson, position, text FROM lesson;
COMMENT ON VIEW documented_lesson IS 'what was learnt, in its place among the lessons of its analysis';

CREATE VIEW mail_preference AS
SELECT person, at_once, zone, changed_at, zone_since FROM preference;
COMMENT ON VIEW mail_preference IS 'which tasks somebody is told at once, and where they are; no row for who said nothing';

CREATE VIEW told_reason AS
SELECT reason, recipient AS person FROM notice WHERE NOT freed;
COMMENT ON VIEW told_reason IS 'what somebody was told, or will be; not told again';

CREATE VIEW appointment_notice AS
SELECT id, recipient, kind, reason, post_mortem, task, content, sent_at,
       content ->> 'uid' AS uid, (content ->> 'sequence')::integer AS sequence
FROM notice WHERE kind IN ('invitation', 'cancellation');
COMMENT ON COLUMN appointment_notice.uid IS 'of the entry in the calendar';
COMMENT ON COLUMN appointment_notice.sequence IS 'which change of that entry it tells';

CREATE VIEW published_version AS
SELECT id, concat_ws('.', major, minor, patch) AS number, post_mortem, draft, published_at FROM plan_version;
COMMENT ON COLUMN published_version.draft IS 'null for a version that came as a file';

CREATE VIEW published_section AS
SELECT version, number, kind, title, phase, owner, text FROM plan_section;
COMMENT ON VIEW published_section IS 'what a version says anew; the rest is as the versions before have left it';

-- The process by a left join of one row, which costs nothing where nobody asks for it.
CREATE OR REPLACE VIEW open_task AS
SELECT task.id_ AS task, task.task_def_key_ AS key, coalesce(task.name_, task.task_def_key_, '') AS name,
       task.description_ AS subject, task.assignee_ AS assignee,
       CASE WHEN task.assignee_ IS NULL THEN (
           SELECT min(candidate.group_id_) FROM act_ru_identitylink candidate
           WHERE candidate.task_id_ = task.id_ AND candidate.type_ = 'candidate') END AS team,
       task.due_date_ AS due, task.create_time_ AS created, coalesce(task.last_updated_, task.create_time_) AS touched,
       task.suspension_state_ = 1 AS runs,
       post_mortem.reference, coalesce(incident.severity, 'medium') AS severity,
       definition.key_ AS process, task.tenant_id_ AS tenant
FROM act_ru_task task
JOIN act_ru_execution instance ON instance.id_ = task.proc_inst_id_
LEFT JOIN act_re_procdef definition ON definition.id_ = task.proc_def_id_
LEFT JOIN post_mortem ON post_mortem.reference = instance.business_key_
LEFT JOIN incident ON incident.id = post_mortem.incident;
COMMENT ON COLUMN open_task.process IS 'key of its process';
COMMENT ON COLUMN open_task.tenant IS 'the post-mortem behind whose door it is; null out in the open';

CREATE VIEW task_offer AS
SELECT task_id_ AS task, group_id_ AS team FROM act_ru_identitylink
WHERE type_ = 'candidate' AND task_id_ IS NOT NULL AND group_id_ IS NOT NULL;
COMMENT ON VIEW task_offer IS 'the groups that a task is offered to';

CREATE VIEW team_member AS
SELECT group_id_ AS team, user_id_ AS person FROM act_id_membership;

CREATE VIEW person_address AS
SELECT id_ AS person, email_ AS address FROM act_id_user;
COMMENT ON COLUMN person_address.address IS 'as somebody has entered it; may be none that can be written to';

CREATE VIEW asked_role AS
SELECT instance.business_key_ AS post_mortem, role.text_ AS role
FROM act_ru_execution instance
JOIN act_re_procdef definition ON definition.id_ = instance.proc_def_id_ AND definition.key_ = 'circle'
JOIN act_ru_variable role ON role.proc_inst_id_ = instance.id_ AND role.name_ = 'missingRole';
COMMENT ON VIEW asked_role IS 'roles that nobody of a circle has, and that its facilitator is asked for';

CREATE VIEW begun_process AS
SELECT id_ AS instance, business_key_ AS business_key FROM act_hi_procinst;
COMMENT ON VIEW begun_process IS 'running or ended, as long as the engine keeps it';

CREATE VIEW waiting_job AS
SELECT id_ AS job, process_instance_id_ AS process FROM act_ru_job;
