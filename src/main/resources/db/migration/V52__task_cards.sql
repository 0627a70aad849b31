-- What the card of a task in Tasklist’s list says.
CREATE VIEW task_card AS
SELECT open.task, open.subject, open.reference, incident.title, incident.severity, stage.text_ AS stage, open.due,
       open.assignee AS holder
FROM open_task open
LEFT JOIN reviewed_incident incident ON incident.post_mortem = open.reference
LEFT JOIN act_ru_variable stage ON stage.task_id_ = open.task AND stage.name_ = 'stage';
COMMENT ON VIEW task_card IS 'reference, title and severity are null where a task belongs to no post-mortem';
COMMENT ON COLUMN task_card.stage IS 'or the process that it belongs to, by its English name';
