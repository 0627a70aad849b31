-- The parts of the view have the same types now, column by column: PostgreSQL looks for a person or a task in each part by
-- its index, where it read all that is open before.
-- Moments of tasks are as the clock of the engine’s machine shows them, which each connection names as its time zone.
CREATE OR REPLACE VIEW unfinished AS
SELECT open.reference AS post_mortem,
       CASE WHEN open.process = 'effectiveness' THEN 'reading'
            WHEN open.process IN ('action', 'acknowledgement', 'sign-off') THEN open.process::text
            WHEN open.process = 'training' AND open.key <> 'Task_PlanSessions' THEN 'session'
            ELSE 'task' END AS kind,
       open.key::text AS key, open.name::text AS name, open.subject::text AS subject,
       CASE WHEN open.process IN ('meeting', 'analysis', 'evaluation', 'plan', 'hardening', 'training') THEN open.process::text
            WHEN open.process IN ('action', 'effectiveness', 'weak-answers') THEN 'hardening'
            WHEN open.process IN ('acknowledgement', 'plan-review') THEN 'plan'
            WHEN open.process = 'bulletin' THEN 'training'
            WHEN open.process IN ('second-meeting', 'light-review') THEN 'meeting' END AS stage,
       running.number, open.task::text AS task, open.assignee::text AS person, open.team::text AS team,
       open.created::timestamptz AS begun,
       least(open.due::timestamptz,
           (SELECT min(due_from) FROM due_move WHERE due_move.task = open.task),
           CASE WHEN open.key IN ('Task_ImplementAction', 'Task_VerifyAction') THEN (
               SELECT (min(moved.due_from) + office.closes) AT TIME ZONE office.zone
               FROM due_date_move moved CROSS JOIN office WHERE moved.action = running.id GROUP BY office.closes, office.zone) END,
           (SELECT min(first_due) FROM open_stage
            WHERE open_stage.post_mortem = open.reference AND open_stage.due_at = open.due::timestamptz)) AS first_due,
       open.due::timestamptz AS due
FROM open_task open
LEFT JOIN LATERAL (
    SELECT action.id, action.number FROM act_ru_variable matter JOIN action ON action.id = matter.long_
    WHERE open.process IN ('action', 'effectiveness') AND matter.proc_inst_id_ = open.instance AND matter.name_ = 'action'
    LIMIT 1) running ON true
WHERE open.runs
UNION ALL
SELECT post_mortem, 'stage', stage, NULL, NULL, stage, NULL, NULL, NULL, NULL, opened_at, first_due, due_at
FROM open_stage
UNION ALL
SELECT post_mortem, 'reading', 'effectiveness', NULL, title, 'hardening', number, NULL, NULL, 'security', planned_at, due_at, due_at
FROM planned_reading
UNION ALL
SELECT post_mortem, 'risk', 'accepted-risk', NULL, title, 'hardening', number, NULL, decided_by, 'management', decided_at, until, until
FROM accepted_risk
UNION ALL
SELECT post_mortem, 'acknowledgement', key::text, name::text, subject::text, 'plan', NULL, task::text, assignee::text,
       offered::text, created::timestamptz, due::timestamptz, due::timestamptz
FROM gathered_answer;
