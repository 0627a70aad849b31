-- The engine left to former holders and candidates of open tasks what they could do with them; see TaskGrants.
DO $$
BEGIN
    IF to_regclass('act_ru_authorization') IS NOT NULL THEN
        DELETE FROM act_ru_authorization granted
        USING act_ru_task task
        WHERE granted.type_ = 1 AND granted.resource_type_ = 7 AND granted.resource_id_ = task.id_
          AND (granted.user_id_ IS NULL
               OR granted.user_id_ IS DISTINCT FROM task.assignee_ AND granted.user_id_ IS DISTINCT FROM task.owner_)
          AND NOT EXISTS (
              SELECT 1 FROM act_ru_identitylink link
              WHERE link.task_id_ = task.id_
                AND (link.user_id_ = granted.user_id_ OR link.group_id_ = granted.group_id_));
    END IF;
END
$$;
