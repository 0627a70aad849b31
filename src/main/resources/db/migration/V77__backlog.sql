-- The actions of all post-mortems are one list, the oldest open one first. How far each has come is derived from what was
-- done with it, and kept beside it by the database itself, so that an index leads to any page of the list.
CREATE TABLE action_standing (
    action      bigint  PRIMARY KEY REFERENCES action ON DELETE CASCADE,
    post_mortem text    NOT NULL,
    number      integer NOT NULL,
    state       text    NOT NULL CHECK (state IN ('proposed', 'approved', 'implemented', 'verified', 'effective',
                            'not-effective', 'refused', 'risk-accepted', 'dropped')),
    open        boolean NOT NULL GENERATED ALWAYS AS (state IN ('proposed', 'approved', 'implemented')) STORED,
    owner       text,
    verifier    text,
    strength    text,
    due_on      date    NOT NULL,
    first_due   date    NOT NULL,
    moves       integer NOT NULL,
    sent_back   integer NOT NULL,
    settled_at  timestamptz,
    place       bigint  NOT NULL
);
COMMENT ON TABLE action_standing IS 'written by triggers alone: see keep_standing';
COMMENT ON COLUMN action_standing.state IS 'an implemented one is to be verified, a verified one is still being read';
COMMENT ON COLUMN action_standing.first_due IS 'the earliest day that it was ever due on: no move makes it younger';
COMMENT ON COLUMN action_standing.sent_back IS 'how often its verifier has had it done again';
COMMENT ON COLUMN action_standing.settled_at IS 'when its owner and verifier had nothing to do for it any more';
COMMENT ON COLUMN action_standing.place IS 'in the list: the open ones by their first due date, then what was settled last';

CREATE FUNCTION keep_standing(changed bigint[]) RETURNS void LANGUAGE sql AS
$$
    INSERT INTO action_standing AS standing (action, post_mortem, number, state, owner, verifier, strength, due_on,
        first_due, moves, sent_back, settled_at, place)
    SELECT action, post_mortem, number, state, owner, verifier, strength, due_on, first_due, moves, sent_back, settled_at,
           CASE WHEN settled_at IS NULL THEN first_due - date '1970-01-01'
                ELSE 1000000000000 - floor(extract(epoch FROM settled_at)) END
    FROM (
        SELECT action.id AS action, action.post_mortem, action.number, action.owner, action.verifier, action.due_on,
               least(action.due_on, moved.first) AS first_due, moved.times AS moves, coalesce(tried.sent_back, 0) AS sent_back,
               (SELECT strength FROM action_grade grade WHERE grade.action = action.id ORDER BY round DESC LIMIT 1) AS strength,
               CASE
                   WHEN tried.verified_at IS NOT NULL THEN CASE
                       WHEN read.outcome = 'hit' AND greatest(read.judged_at, read.due_at)
                           >= tried.verified_at + make_interval(hours => 24 * action.judge_after) THEN 'effective'
                       WHEN read.outcome = 'miss' AND (action.measure_every IS NULL OR read.before = 'miss') THEN 'not-effective'
                       ELSE 'verified' END
                   WHEN coalesce(action.dropped_at, post_mortem.removed_at) IS NOT NULL THEN 'dropped'
                   WHEN decided.decision = 'refuse' THEN 'refused'
                   WHEN decided.decision = 'accept-risk' THEN 'risk-accepted'
                   WHEN tried.waits THEN 'implemented'
                   WHEN decided.decision IS NULL AND tried.waits IS NULL THEN 'proposed'
                   ELSE 'approved' END AS state,
               CASE
                   WHEN tried.verified_at IS NOT NULL THEN tried.verified_at
                   WHEN coalesce(action.dropped_at, post_mortem.removed_at) IS NOT NULL
                       THEN coalesce(action.dropped_at, post_mortem.removed_at)
                   WHEN decided.decision IN ('refuse', 'accept-risk') THEN decided.decided_at END AS settled_at
        FROM action
        JOIN post_mortem ON post_mortem.reference = action.post_mortem
        CROSS JOIN LATERAL (
            SELECT min(due_from) AS first, count(*) AS times FROM due_date_move WHERE due_date_move.action = action.id) moved
        LEFT JOIN LATERAL (
            SELECT decision, decided_at FROM action_decision WHERE action_decision.action = action.id
            ORDER BY round DESC LIMIT 1) decided ON true
        CROSS JOIN LATERAL (
            SELECT max(verified_at) FILTER (WHERE verified) AS verified_at, count(*) FILTER (WHERE NOT verified) AS sent_back,
                   bool_or(verified IS NULL) AS waits
            FROM implementation LEFT JOIN verification USING (action, round)
            WHERE implementation.action = action.id) tried
        LEFT JOIN LATERAL (
            SELECT planned.due_at, judged.outcome, judged.judged_at, (
                SELECT outcome FROM effectiveness_judgement earlier
                WHERE earlier.action = action.id AND earlier.round < planned.round AND earlier.outcome <> 'cannot-tell'
                ORDER BY earlier.round DESC LIMIT 1) AS before
            FROM effectiveness_check planned LEFT JOIN effectiveness_judgement judged USING (action, round)
            WHERE planned.action = action.id ORDER BY planned.round DESC LIMIT 1) read ON true
        WHERE action.id = ANY (changed)) AS now
    ON CONFLICT (action) DO UPDATE
    SET state = excluded.state, owner = excluded.owner, verifier = excluded.verifier, strength = excluded.strength,
        due_on = excluded.due_on, first_due = excluded.first_due, moves = excluded.moves, sent_back = excluded.sent_back,
        settled_at = excluded.settled_at, place = excluded.place
    WHERE (standing.state, standing.owner, standing.verifier, standing.strength, standing.due_on, standing.first_due,
           standing.moves, standing.sent_back, standing.settled_at)
        IS DISTINCT FROM (excluded.state, excluded.owner, excluded.verifier, excluded.strength, excluded.due_on,
           excluded.first_due, excluded.moves, excluded.sent_back, excluded.settled_at)
$$;

-- Called with the column that names an action.
CREATE FUNCTION standing_changed() RETURNS trigger LANGUAGE plpgsql AS
$$
DECLARE
    which bigint[];
BEGIN
    EXECUTE format('SELECT array_agg(DISTINCT %I) FROM changed', TG_ARGV[0]) INTO which;
    PERFORM keep_standing(which);
    RETURN NULL;
END
$$;

DO $$
DECLARE
    watched text[];
BEGIN
    FOREACH watched SLICE 1 IN ARRAY ARRAY[['action', 'id'], ['action_decision', 'action'], ['implementation', 'action'],
        ['verification', 'action'], ['due_date_move', 'action'], ['effectiveness_check', 'action'],
        ['effectiveness_judgement', 'action'], ['action_grade', 'action']]
    LOOP
        EXECUTE format('CREATE TRIGGER standing_after_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
            FOR EACH STATEMENT EXECUTE FUNCTION standing_changed(%L)', watched[1], watched[2]);
        EXECUTE format('CREATE TRIGGER standing_after_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
            FOR EACH STATEMENT EXECUTE FUNCTION standing_changed(%L)', watched[1], watched[2]);
        IF watched[1] <> 'action' THEN
            EXECUTE format('CREATE TRIGGER standing_after_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
                FOR EACH STATEMENT EXECUTE FUNCTION standing_changed(%L)', watched[1], watched[2]);
        END IF;
    END LOOP;
END $$;

CREATE FUNCTION standing_removed() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM keep_standing(ARRAY(SELECT id FROM action WHERE post_mortem = NEW.reference));
    RETURN NULL;
END
$$;
CREATE TRIGGER standing_after_removal AFTER UPDATE OF removed_at ON post_mortem
    FOR EACH ROW WHEN (NEW.removed_at IS DISTINCT FROM OLD.removed_at) EXECUTE FUNCTION standing_removed();

SELECT keep_standing(ARRAY(SELECT id FROM action));

CREATE INDEX action_standing_place ON action_standing (place, action);
CREATE INDEX action_standing_state ON action_standing (state, place, action);
CREATE INDEX action_standing_owner ON action_standing (owner, place, action);
CREATE INDEX action_standing_verifier ON action_standing (verifier, place, action);
CREATE INDEX action_standing_due ON action_standing (due_on) WHERE open;
CREATE INDEX action_standing_moved ON action_standing (place) WHERE open AND moves > 0;

-- All that the list says of an action, beside how far it has come.
CREATE VIEW listed_action AS
SELECT action.id AS action, action.title, action.kind, action.judge_after, action.measure_every,
       action.measure_unit, reviewed.title AS incident_title, reviewed.severity, reviewed.kind AS incident_kind,
       coalesce(given_up.reason, decided.reasons,
           CASE WHEN action.dropped_at IS NOT NULL THEN post_mortem.ended_reason ELSE post_mortem.removed_reason END) AS reason,
       decided.accepted_until, read.hits, read.judged, read.next_reading
FROM action
JOIN reviewed_incident reviewed ON reviewed.post_mortem = action.post_mortem
JOIN post_mortem ON post_mortem.reference = action.post_mortem
LEFT JOIN LATERAL (
    SELECT reasons, accepted_until FROM action_decision WHERE action_decision.action = action.id
    ORDER BY round DESC LIMIT 1) decided ON true
LEFT JOIN ending_item given_up ON given_up.post_mortem = action.post_mortem AND given_up.kind = 'action'
    AND given_up.key = action.number::text AND given_up.fate = 'dropped'
CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE outcome = 'hit') AS hits, count(*) FILTER (WHERE outcome IN ('hit', 'miss')) AS judged,
           min(due_at) FILTER (WHERE outcome IS NULL) AS next_reading
    FROM effectiveness_check LEFT JOIN effectiveness_judgement USING (action, round)
    WHERE effectiveness_check.action = action.id) read;
COMMENT ON COLUMN listed_action.reason IS 'why it will not be done, or why its risk is accepted';

CREATE VIEW working_day AS SELECT day, number FROM office_day;
COMMENT ON VIEW working_day IS 'the difference of two numbers is the working days between their days';
