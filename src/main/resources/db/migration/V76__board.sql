-- What the board reads: a page of what is due first, by indexes alone, however much is open.

CREATE VIEW due_task AS
SELECT instance.business_key_::text AS post_mortem, task.id_::text AS task, task.assignee_::text AS assignee,
       task.due_date_ AS due
FROM act_ru_task task
JOIN act_ru_execution instance ON instance.id_ = task.proc_inst_id_
WHERE task.suspension_state_ = 1 AND task.due_date_ IS NOT NULL AND instance.business_key_ LIKE 'PM-%';
COMMENT ON VIEW due_task IS 'open tasks of post-mortems; due as the clock of the engine’s machine shows it';

CREATE VIEW first_task AS
SELECT post_mortem, due FROM due_task first
WHERE NOT EXISTS (SELECT FROM due_task earlier
                  WHERE earlier.post_mortem = first.post_mortem AND (earlier.due, earlier.task) < (first.due, first.task));
COMMENT ON VIEW first_task IS 'the task of each post-mortem that is due first';

CREATE VIEW first_stage AS
SELECT post_mortem, due_at AS due FROM open_stage first
WHERE NOT EXISTS (SELECT FROM open_stage earlier
                  WHERE earlier.post_mortem = first.post_mortem
                    AND (earlier.due_at, earlier.stage, earlier.pass) < (first.due_at, first.stage, first.pass));

CREATE INDEX effectiveness_check_due ON effectiveness_check (due_at);
CREATE INDEX action_decision_accepted ON action_decision (accepted_until) WHERE decision = 'accept-risk';

CREATE VIEW stage_course AS
SELECT post_mortem, stage, pass, opened_at, due_at, closed_at, removed FROM stage;
COMMENT ON VIEW stage_course IS 'how far each stage of each post-mortem has come';

CREATE VIEW chosen_track AS
SELECT DISTINCT ON (post_mortem) post_mortem, track FROM track_choice ORDER BY post_mortem, id DESC;

CREATE VIEW running_map AS
SELECT instance.business_key_::text AS post_mortem, instance.id_::text AS instance
FROM act_ru_execution instance
JOIN act_re_procdef definition ON definition.id_ = instance.proc_def_id_ AND definition.key_ = 'post-mortem'
WHERE instance.parent_id_ IS NULL AND instance.super_exec_ IS NULL;
COMMENT ON VIEW running_map IS 'the process of each post-mortem that runs, for whoever goes on to it in Cockpit';

-- Words of a title or summary, by their beginnings.
CREATE INDEX incident_words ON incident USING gin (to_tsvector('simple', title || ' ' || summary));
CREATE VIEW reviewed_words AS
SELECT post_mortem.reference AS post_mortem, to_tsvector('simple', incident.title || ' ' || incident.summary) AS words
FROM incident JOIN post_mortem ON post_mortem.incident = incident.id;
