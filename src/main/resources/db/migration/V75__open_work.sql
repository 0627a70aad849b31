-- What is open, whose it is, when it was first due, when it is due and how late it is: said here and nowhere else.

-- Where and when the organisation works, as its settings say, and which days that makes working days.
CREATE TABLE office (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    country text NOT NULL,
    zone    text NOT NULL,
    closes  time NOT NULL
);
CREATE TABLE office_day (
    day    date    PRIMARY KEY,
    works  boolean NOT NULL,
    number integer NOT NULL
);
COMMENT ON COLUMN office_day.number IS 'how many working days there are up to this one; the difference of two is the working days between them';

CREATE FUNCTION office_date(at timestamptz) RETURNS date LANGUAGE sql STABLE AS
$$ SELECT (at AT TIME ZONE zone)::date FROM office $$;
COMMENT ON FUNCTION office_date IS 'the day that the office has then';

CREATE FUNCTION working_days(since timestamptz, at timestamptz) RETURNS integer LANGUAGE sql STABLE AS
$$ SELECT (SELECT number FROM office_day WHERE day = office_date(at))
        - (SELECT number FROM office_day WHERE day = office_date(since)) $$;
COMMENT ON FUNCTION working_days IS 'the working days after the day of the first moment, up to that of the second; less than none where that lies before';

-- Every move of a task’s due date by somebody; the due date of an action is moved with all its tasks (due_date_move).
CREATE TABLE due_move (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    task        text        NOT NULL,
    post_mortem text,
    key         text        NOT NULL,
    subject     text,
    due_from    timestamptz NOT NULL,
    due_to      timestamptz NOT NULL CHECK (due_to <> due_from),
    reason      text        NOT NULL,
    moved_by    text        NOT NULL,
    moved_at    timestamptz NOT NULL
);
CREATE INDEX due_move_task ON due_move (task);
CREATE INDEX due_move_post_mortem ON due_move (post_mortem);
COMMENT ON COLUMN due_move.key IS 'of the task in its model';

CREATE OR REPLACE VIEW open_task AS
SELECT task.id_ AS task, task.task_def_key_ AS key, coalesce(task.name_, task.task_def_key_, '') AS name,
       task.description_ AS subject, task.assignee_ AS assignee,
       CASE WHEN task.assignee_ IS NULL THEN (
           SELECT min(candidate.group_id_) FROM act_ru_identitylink candidate
           WHERE candidate.task_id_ = task.id_ AND candidate.type_ = 'candidate') END AS team,
       task.due_date_ AS due, task.create_time_ AS created, coalesce(task.last_updated_, task.create_time_) AS touched,
       task.suspension_state_ = 1 AS runs,
       post_mortem.reference, coalesce(incident.severity, 'medium') AS severity,
       definition.key_ AS process, task.tenant_id_ AS tenant, task.proc_inst_id_ AS instance
FROM act_ru_task task
JOIN act_ru_execution instance ON instance.id_ = task.proc_inst_id_
LEFT JOIN act_re_procdef definition ON definition.id_ = task.proc_def_id_
LEFT JOIN post_mortem ON post_mortem.reference = instance.business_key_
LEFT JOIN incident ON incident.id = post_mortem.incident;

-- The process that runs for an action, by what it does: decide on it and do it, read its effect, bring its risk back.
CREATE VIEW running_action AS
SELECT instance.business_key_ AS post_mortem, definition.key_ AS process, instance.id_ AS instance,
       matter.long_ AS action
FROM act_ru_execution instance
JOIN act_re_procdef definition ON definition.id_ = instance.proc_def_id_
    AND definition.key_ IN ('action', 'effectiveness', 'accepted-risk')
JOIN act_ru_variable matter ON matter.proc_inst_id_ = instance.id_ AND matter.name_ = 'action' AND matter.type_ = 'long'
WHERE instance.parent_id_ IS NULL;

-- What is open in a stage: its tasks are rows of their own.
CREATE VIEW open_stage AS
SELECT post_mortem, stage, pass, opened_at, due_at, coalesce(first_due, due_at) AS first_due
FROM stage WHERE closed_at IS NULL AND NOT removed;
CREATE INDEX stage_open ON stage (due_at) WHERE closed_at IS NULL AND NOT removed;

-- A reading that is planned, until its task begins.
CREATE VIEW planned_reading AS
SELECT action.post_mortem, action.number, action.title, planned.planned_at, planned.due_at
FROM effectiveness_check planned
JOIN action ON action.id = planned.action
WHERE NOT EXISTS (SELECT FROM effectiveness_judgement judged WHERE judged.action = planned.action AND judged.round = planned.round)
  AND EXISTS (SELECT FROM running_action running
              WHERE running.post_mortem = action.post_mortem AND running.process = 'effectiveness' AND running.action = action.id
                AND NOT EXISTS (SELECT FROM act_ru_task task WHERE task.proc_inst_id_ = running.instance));

-- A risk that is accepted, until its decision comes back.
CREATE VIEW accepted_risk AS
SELECT action.post_mortem, action.number, action.title, last.decided_by, last.decided_at,
       (last.accepted_until + office.closes) AT TIME ZONE office.zone AS until, last.accepted_until
FROM action_decision last
JOIN action ON action.id = last.action
CROSS JOIN office
WHERE last.decision = 'accept-risk'
  AND NOT EXISTS (SELECT FROM action_decision later WHERE later.action = last.action AND later.round > last.round)
  AND EXISTS (SELECT FROM running_action running
              WHERE running.post_mortem = action.post_mortem AND running.process = 'accepted-risk' AND running.action = action.id)
  AND NOT EXISTS (SELECT FROM running_action running
                  WHERE running.post_mortem = action.post_mortem AND running.process = 'action' AND running.action = action.id);

-- A version that a team has not answered to, beside the one whose question it was gathered into.
CREATE VIEW gathered_answer AS
SELECT version.post_mortem, asked.team, open.task, open.key, open.name, open.subject, open.assignee,
       open.team AS offered, open.created, open.due
FROM acknowledgement asked
JOIN published_version version ON version.id = asked.version
JOIN act_re_procdef definition ON definition.key_ = 'acknowledgement'
JOIN act_ru_execution instance ON instance.proc_def_id_ = definition.id_ AND instance.parent_id_ IS NULL
JOIN act_ru_variable team ON team.proc_inst_id_ = instance.id_ AND team.name_ = 'team' AND team.text_ = asked.team
JOIN open_task open ON open.instance = instance.id_
WHERE asked.outcome IS NULL AND asked.gathered AND version.post_mortem IS DISTINCT FROM instance.business_key_ AND open.runs;

-- Moments of tasks are as the clock of the engine’s machine shows them, which each connection names as its time zone.
CREATE VIEW unfinished AS
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
SELECT post_mortem, 'acknowledgement', key, name, subject, 'plan', NULL, task, assignee, offered,
       created::timestamptz, due::timestamptz, due::timestamptz
FROM gathered_answer;
COMMENT ON VIEW unfinished IS 'what is open and when it is due, whatever the time is; open_work tells how late that is';

CREATE FUNCTION open_work(at timestamptz) RETURNS TABLE (
    post_mortem text, kind text, key text, name text, subject text, stage text, number integer, task text, person text,
    team text, begun timestamptz, first_due timestamptz, due timestamptz, late integer, age integer, ahead integer)
LANGUAGE sql STABLE AS
$$
    SELECT unfinished.*,
           CASE WHEN unfinished.due < at THEN today.number - due_day.number END,
           CASE WHEN unfinished.first_due < at THEN today.number - first_day.number END,
           CASE WHEN unfinished.due >= at THEN due_day.number - today.number END
    FROM unfinished
    LEFT JOIN office_day due_day ON due_day.day = (unfinished.due AT TIME ZONE (SELECT zone FROM office))::date
    LEFT JOIN office_day first_day ON first_day.day = (unfinished.first_due AT TIME ZONE (SELECT zone FROM office))::date
    LEFT JOIN office_day today ON today.day = (SELECT (at AT TIME ZONE zone)::date FROM office)
$$;
COMMENT ON FUNCTION open_work IS 'what is open at this moment: late and age in working days past the due date and the first one, null before; ahead in working days up to it, null after';

CREATE VIEW open_work AS SELECT * FROM open_work(now());
