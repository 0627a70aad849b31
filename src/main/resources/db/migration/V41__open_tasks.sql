-- The open tasks of processes, as the engine's tables have them now, whoever has changed them. Times are as the engine
-- keeps them: what the clock of its machine shows.
CREATE VIEW open_task AS
SELECT task.id_ AS task, task.task_def_key_ AS key, coalesce(task.name_, task.task_def_key_, '') AS name,
       task.description_ AS subject, task.assignee_ AS assignee,
       CASE WHEN task.assignee_ IS NULL THEN (
           SELECT min(candidate.group_id_) FROM act_ru_identitylink candidate
           WHERE candidate.task_id_ = task.id_ AND candidate.type_ = 'candidate') END AS team,
       task.due_date_ AS due, task.create_time_ AS created, coalesce(task.last_updated_, task.create_time_) AS touched,
       task.suspension_state_ = 1 AS runs,
       post_mortem.reference, coalesce(incident.severity, 'medium') AS severity
FROM act_ru_task task
JOIN act_ru_execution instance ON instance.id_ = task.proc_inst_id_
LEFT JOIN post_mortem ON post_mortem.reference = instance.business_key_
LEFT JOIN incident ON incident.id = post_mortem.incident;
COMMENT ON COLUMN open_task.team IS 'the first group that it is offered to; null once it is somebody''s';
COMMENT ON COLUMN open_task.runs IS 'false while its process is suspended';

-- Who holds each: its assignee, or else every member of its groups; of those who may know of it.
CREATE VIEW task_holder AS
SELECT open.task, open.assignee AS person, NULL::text AS team
FROM open_task open
WHERE open.assignee IS NOT NULL
  AND (NOT EXISTS (SELECT FROM circle WHERE circle.post_mortem = open.reference)
       OR EXISTS (SELECT FROM circle_member knowing
                  WHERE knowing.post_mortem = open.reference AND knowing.person = open.assignee))
UNION ALL
SELECT open.task, member.user_id_, min(member.group_id_)
FROM open_task open
JOIN act_ru_identitylink candidate ON candidate.task_id_ = open.task AND candidate.type_ = 'candidate'
JOIN act_id_membership member ON member.group_id_ = candidate.group_id_
WHERE open.assignee IS NULL
  AND (NOT EXISTS (SELECT FROM circle WHERE circle.post_mortem = open.reference)
       OR EXISTS (SELECT FROM circle_member knowing
                  WHERE knowing.post_mortem = open.reference AND knowing.person = member.user_id_))
GROUP BY open.task, member.user_id_;
COMMENT ON COLUMN task_holder.team IS 'the first group through which the person holds it; null for its assignee';
