-- Who is away from a day to a day, and who stands in meanwhile.
CREATE TABLE absence (
    person   text PRIMARY KEY,
    from_day date NOT NULL,
    to_day   date NOT NULL CHECK (to_day >= from_day),
    deputy   text NOT NULL CHECK (deputy <> person)
);

-- What somebody has who is away, their deputy hears of, where they may know the post-mortem.
CREATE VIEW stand_in AS
SELECT person, deputy FROM absence
WHERE current_date BETWEEN from_day AND to_day
  AND EXISTS (SELECT FROM act_id_user WHERE id_ = deputy)
  AND NOT EXISTS (
      SELECT FROM act_id_membership own JOIN act_id_group role ON role.id_ = own.group_id_ AND role.type_ = 'HINDSIGHT'
      WHERE own.user_id_ = person AND own.group_id_ <> 'employees'
        AND NOT EXISTS (SELECT FROM act_id_membership theirs
                        WHERE theirs.user_id_ = deputy AND theirs.group_id_ = own.group_id_));
COMMENT ON VIEW stand_in IS 'who stands in for whom today: somebody who is there and still has all their roles';

DROP VIEW task_holder;
CREATE VIEW task_holder AS
WITH held AS (
    SELECT open.task, open.reference, open.assignee::text AS person, NULL::text AS team
    FROM open_task open
    WHERE open.assignee IS NOT NULL
    UNION ALL
    SELECT open.task, open.reference, member.user_id_, min(candidate.group_id_)
    FROM open_task open
    JOIN act_ru_identitylink candidate ON candidate.task_id_ = open.task AND candidate.type_ = 'candidate'
    JOIN act_id_membership member ON member.group_id_ = candidate.group_id_
    WHERE open.assignee IS NULL
    GROUP BY open.task, open.reference, member.user_id_)
SELECT DISTINCT held.task, coalesce(stand_in.deputy, held.person) AS person, held.team
FROM held
LEFT JOIN stand_in ON stand_in.person = held.person
    AND (NOT EXISTS (SELECT FROM circle WHERE circle.post_mortem = held.reference)
         OR EXISTS (SELECT FROM circle_member knowing
                    WHERE knowing.post_mortem = held.reference AND knowing.person = stand_in.deputy))
WHERE NOT EXISTS (SELECT FROM circle WHERE circle.post_mortem = held.reference)
   OR EXISTS (SELECT FROM circle_member knowing
              WHERE knowing.post_mortem = held.reference AND knowing.person = held.person);
COMMENT ON COLUMN task_holder.team IS 'the first group through which the person holds it; null for its assignee';
