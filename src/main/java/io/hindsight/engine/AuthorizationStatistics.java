package io.hindsight.engine;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells PostgreSQL how the engine's authorizations are spread. Without it the planner takes the bit masks of the
 * permissions for rare and Tasklist's list needs seconds at 20,000 open tasks.
 */
final class AuthorizationStatistics {

    private AuthorizationStatistics() {
    }

    static void ensure(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("""
            CREATE STATISTICS IF NOT EXISTS act_st_auth (mcv, ndistinct)
            ON (perms_ & 2), (perms_ & 64), (perms_ & 4096), type_, resource_type_
            FROM act_ru_authorization""");
        jdbc.execute("ANALYZE act_ru_authorization");
    }
}
