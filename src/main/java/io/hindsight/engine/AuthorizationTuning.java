package io.hindsight.engine;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes Tasklist's list quick on PostgreSQL. Its query asks for each task whether somebody may read it. Statistics say
 * how the engine's authorizations are spread: without them the planner takes the bit masks of the permissions for rare,
 * and the list needs seconds at 20,000 open tasks. The index holds only the rights on tasks (resource type 7) and
 * process definitions (6), so that the rights on everything ("*") of other kinds are not read for each task.
 */
final class AuthorizationTuning {

    private AuthorizationTuning() {
    }

    static void ensure(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("""
            CREATE STATISTICS IF NOT EXISTS act_st_auth (mcv, ndistinct)
            ON (perms_ & 2), (perms_ & 64), (perms_ & 4096), type_, resource_type_
            FROM act_ru_authorization""");
        jdbc.execute("""
            CREATE INDEX IF NOT EXISTS act_idx_auth_task_reading
            ON act_ru_authorization (resource_id_) WHERE resource_type_ IN (6, 7)""");
        jdbc.execute("ANALYZE act_ru_authorization");
    }
}
