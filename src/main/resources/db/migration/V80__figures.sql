-- What figures are made of: moments of post-mortems, stages, causes, actions and sessions, each found by its moment.
CREATE INDEX post_mortem_closed ON post_mortem (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX post_mortem_ended ON post_mortem (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX post_mortem_removed ON post_mortem (removed_at) WHERE removed_at IS NOT NULL;
CREATE INDEX stage_closed ON stage (closed_at);
CREATE INDEX sent_back_sent ON sent_back (sent_at);
CREATE INDEX post_mortem_relation_related ON post_mortem_relation (related_at) WHERE kind = 'follows';
CREATE INDEX analysis_review_reviewed ON analysis_review (reviewed_at) WHERE approved;
CREATE INDEX action_decision_decided ON action_decision (decided_at);
CREATE INDEX action_standing_settled ON action_standing (settled_at);
CREATE INDEX sitting_report_held ON sitting_report (held_on);

CREATE FUNCTION office_closing(day date) RETURNS timestamptz LANGUAGE sql STABLE AS
$$ SELECT (day + closes) AT TIME ZONE zone FROM office $$;
COMMENT ON FUNCTION office_closing IS 'the moment at which a due day ends';

CREATE VIEW counted_post_mortem AS
SELECT post_mortem.reference AS post_mortem, incident.kind, post_mortem.opened_at, post_mortem.closed_at,
       post_mortem.ended_as, post_mortem.ended_at, post_mortem.removed_at
FROM post_mortem JOIN incident ON incident.id = post_mortem.incident;

CREATE VIEW stage_span AS
SELECT post_mortem, stage, opened_at, closed_at, coalesce(first_due, due_at) AS first_due, due_at, removed FROM stage;

CREATE VIEW sending_back AS SELECT post_mortem, sent_at FROM sent_back;
CREATE VIEW follow_up AS SELECT post_mortem, related_at FROM post_mortem_relation WHERE kind = 'follows';

CREATE VIEW approved_cause AS
SELECT analysis.post_mortem, cause.category, review.reviewed_at
FROM analysis_review review
JOIN analysis ON analysis.id = review.analysis
JOIN cause ON cause.analysis = analysis.id
WHERE review.approved AND NOT EXISTS (
    SELECT FROM analysis later JOIN analysis_review approval ON approval.analysis = later.id AND approval.approved
    WHERE later.post_mortem = analysis.post_mortem AND later.round > analysis.round);
COMMENT ON VIEW approved_cause IS 'of the analysis that was approved last';

CREATE VIEW action_span AS
SELECT standing.action, standing.post_mortem, action.proposed_at, standing.settled_at, standing.first_due, standing.moves
FROM action_standing standing JOIN action ON action.id = standing.action;

CREATE VIEW action_due_span AS
SELECT action.id AS action, coalesce(first.due_from, action.due_on) AS due, timestamptz '-infinity' AS since,
       coalesce(first.moved_at, 'infinity') AS until
FROM action LEFT JOIN due_date_move first ON first.action = action.id AND first.position = 1
UNION ALL
SELECT action, due_to, moved_at, coalesce(lead(moved_at) OVER (PARTITION BY action ORDER BY position), 'infinity')
FROM due_date_move;
COMMENT ON VIEW action_due_span IS 'each due date of an action, and as long as it was in force';

CREATE VIEW decided_action AS
SELECT standing.post_mortem, standing.strength, last.decision, last.decided_at,
       standing.state IN ('verified', 'effective', 'not-effective') AS verified
FROM action_decision last JOIN action_standing standing ON standing.action = last.action
WHERE NOT EXISTS (SELECT FROM action_decision later WHERE later.action = last.action AND later.round > last.round);

CREATE VIEW read_action AS
SELECT standing.post_mortem, standing.number, standing.state, standing.settled_at AS verified_at,
       CASE WHEN standing.state <> 'verified' THEN standing.state
            WHEN (SELECT outcome FROM effectiveness_judgement read WHERE read.action = standing.action
                  ORDER BY round DESC LIMIT 1) = 'cannot-tell' THEN 'cannot-tell'
            ELSE 'under-way' END AS verdict
FROM action_standing standing
WHERE standing.state IN ('verified', 'effective', 'not-effective');

CREATE VIEW held_sitting AS
SELECT session.post_mortem, report.held_on, report.score_before, report.score_after, asked.invited, asked.present
FROM sitting_report report
JOIN sitting ON sitting.id = report.sitting
JOIN session ON session.id = sitting.session
CROSS JOIN LATERAL (
    SELECT count(*) AS invited, count(*) FILTER (WHERE attended) AS present
    FROM sitting_invitation WHERE sitting_invitation.sitting = sitting.id) asked;

-- Words of an action's title, by their beginnings; reviewed_words has those of its incident.
CREATE INDEX action_words ON action USING gin (to_tsvector('simple', title));
CREATE VIEW titled_action AS SELECT id AS action, to_tsvector('simple', title) AS words FROM action;
CREATE INDEX action_standing_post_mortem ON action_standing (post_mortem text_pattern_ops);
