-- How strong each action is: as its kind proposes, and as somebody has judged since. The latest holds.
CREATE TABLE action_grade (
    action    bigint      NOT NULL REFERENCES action,
    round     integer     NOT NULL,
    strength  text        NOT NULL CHECK (strength IN ('weak', 'intermediate', 'strong')),
    reason    text,
    graded_by text        NOT NULL,
    graded_at timestamptz NOT NULL,
    PRIMARY KEY (action, round),
    CHECK ((round = 1) = (reason IS NULL))
);
COMMENT ON COLUMN action_grade.reason IS 'null where its kind says how strong it is';
COMMENT ON COLUMN action_grade.graded_by IS 'login; of whoever proposed the action where its kind says how strong it is';

INSERT INTO action_grade (action, round, strength, graded_by, graded_at)
SELECT id, 1, CASE WHEN kind IN ('new-solution', 'access-policy') THEN 'strong'
                   WHEN kind IN ('configuration', 'monitoring') THEN 'intermediate' ELSE 'weak' END,
       proposed_by, proposed_at
FROM action;
