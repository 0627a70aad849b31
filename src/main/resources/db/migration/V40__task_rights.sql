-- Makes Tasklist's list quick, whose query asks for each task whether somebody may read it. Was made at each start.

-- How the engine's authorizations are spread: without it the planner takes the bit masks of the permissions for rare,
-- and the list needs seconds at 20,000 open tasks.
CREATE STATISTICS IF NOT EXISTS act_st_auth (mcv, ndistinct)
    ON (perms_ & 2), (perms_ & 64), (perms_ & 4096), type_, resource_type_ FROM act_ru_authorization;

-- Only the rights on tasks (7) and process definitions (6), so that those on everything ("*") of other kinds are not
-- read for each task.
CREATE INDEX IF NOT EXISTS act_idx_auth_task_reading
    ON act_ru_authorization (resource_id_) WHERE resource_type_ IN (6, 7);

-- From here on PostgreSQL does it by itself as rows are added.
ANALYZE act_ru_authorization;
