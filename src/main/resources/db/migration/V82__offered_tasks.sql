-- What nobody has yet, by each group that may take it.
CREATE VIEW offered_task AS
SELECT task.id_::text AS task, candidate.group_id_::text AS team, instance.business_key_::text AS post_mortem
FROM act_ru_identitylink candidate
JOIN act_ru_task task ON task.id_ = candidate.task_id_ AND task.assignee_ IS NULL AND task.suspension_state_ = 1
JOIN act_ru_execution instance ON instance.id_ = task.proc_inst_id_
WHERE candidate.type_ = 'candidate';
