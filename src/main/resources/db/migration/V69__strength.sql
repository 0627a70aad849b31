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

-- Why management lets a root cause be answered by nothing that is more than weak.
CREATE TABLE weak_answer (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_mortem text        NOT NULL REFERENCES post_mortem,
    cause       integer     NOT NULL,
    statement   text        NOT NULL,
    reason      text        NOT NULL,
    signed_by   text        NOT NULL,
    signed_at   timestamptz NOT NULL
);
CREATE INDEX weak_answer_post_mortem ON weak_answer (post_mortem, id);
COMMENT ON COLUMN weak_answer.cause IS 'its place among the root causes, from 1';
COMMENT ON COLUMN weak_answer.statement IS 'the root cause as it stood when this was signed';
