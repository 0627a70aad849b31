-- The effect of an action is read again and again. What is there goes on with the one reading that it was promised.
ALTER TABLE action
    ADD COLUMN measure_every integer CHECK (measure_every > 0),
    ADD COLUMN measure_unit  text    CHECK (measure_unit IN ('days', 'weeks', 'months')),
    ADD CHECK ((measure_every IS NULL) = (measure_unit IS NULL));
COMMENT ON COLUMN action.judge_after IS 'days from its verification to the last reading of its effect';
COMMENT ON COLUMN action.measure_every IS 'null where there is one reading alone';

ALTER TABLE effectiveness_judgement DROP CONSTRAINT effectiveness_judgement_outcome_check;
UPDATE effectiveness_judgement SET outcome = CASE outcome WHEN 'effective' THEN 'hit' ELSE 'miss' END
WHERE outcome IN ('effective', 'not-effective');
ALTER TABLE effectiveness_judgement
    ADD CONSTRAINT effectiveness_judgement_outcome_check CHECK (outcome IN ('hit', 'miss', 'cannot-tell')),
    ADD COLUMN value text;
COMMENT ON COLUMN effectiveness_judgement.value IS 'what was measured; null where nothing was counted';

-- An action was effective until its cause came again.
CREATE TABLE effect_revocation (
    action     bigint      NOT NULL REFERENCES action,
    again      text        NOT NULL REFERENCES post_mortem,
    cause      integer     NOT NULL,
    statement  text        NOT NULL,
    revoked_at timestamptz NOT NULL,
    PRIMARY KEY (action, again)
);
CREATE INDEX effect_revocation_again ON effect_revocation (again);
COMMENT ON COLUMN effect_revocation.cause IS 'its place among the root causes of the later post-mortem, from 1';

CREATE VIEW revoked_effect AS
SELECT action.post_mortem, action.number, action.title, again, cause, statement, revoked_at
FROM effect_revocation
JOIN action ON action.id = effect_revocation.action
JOIN post_mortem_state later ON later.post_mortem = again
WHERE later.state NOT IN ('withdrawn', 'removed');
COMMENT ON VIEW revoked_effect IS 'what is withdrawn or removed has not come again';
