-- Readings and risks that lie ahead, by their day: a page of the board reads as many as it needs by an index, and asks the
-- engine for these alone whether it still waits for them.
CREATE VIEW reading_ahead AS
SELECT action.post_mortem, planned.due_at, action.id AS action
FROM effectiveness_check planned
JOIN action ON action.id = planned.action
JOIN post_mortem ON post_mortem.reference = action.post_mortem
WHERE NOT EXISTS (SELECT FROM effectiveness_judgement judged WHERE judged.action = planned.action AND judged.round = planned.round)
  AND action.dropped_at IS NULL AND post_mortem.removed_at IS NULL
  AND coalesce(post_mortem.ended_as, '') NOT IN ('withdrawn', 'joined');

CREATE VIEW risk_ahead AS
SELECT action.post_mortem, accepted.accepted_until, (accepted.accepted_until + office.closes) AT TIME ZONE office.zone AS until,
       action.id AS action
FROM action_decision accepted
JOIN action ON action.id = accepted.action
JOIN post_mortem ON post_mortem.reference = action.post_mortem
CROSS JOIN office
WHERE accepted.decision = 'accept-risk'
  AND NOT EXISTS (SELECT FROM action_decision later WHERE later.action = accepted.action AND later.round > accepted.round)
  AND action.dropped_at IS NULL AND post_mortem.removed_at IS NULL
  AND coalesce(post_mortem.ended_as, '') NOT IN ('withdrawn', 'joined');

