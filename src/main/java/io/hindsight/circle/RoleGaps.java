package io.hindsight.circle;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Processes;
import io.hindsight.engine.RunningProcesses;

/**
 * Roles that have a task in a circle but nobody in it: the facilitator is asked whom to let in, so that no task is
 * lost.
 */
@Component
class RoleGaps {

    static final String MISSING = "role-needed";
    static final String JOINED = "role-joined";

    /** The roles that somebody in the circle has. */
    private static final String PRESENT = """
        WITH present AS (
            SELECT DISTINCT team AS role FROM team_member JOIN circle_member USING (person)
            WHERE post_mortem = :postMortem)
        """;

    private static final String GAPS = PRESENT + """
        SELECT DISTINCT offer.team FROM open_task JOIN task_offer offer USING (task)
        WHERE tenant = :postMortem AND assignee IS NULL
          AND NOT EXISTS (
            SELECT FROM task_offer other JOIN present ON present.role = other.team WHERE other.task = offer.task)
          AND EXISTS (SELECT FROM team_member WHERE team_member.team = offer.team)
          AND offer.team NOT IN (SELECT role FROM asked_role WHERE post_mortem = :postMortem)
        ORDER BY 1""";

    private static final String FILLED = PRESENT + """
        SELECT role FROM asked_role JOIN present USING (role) WHERE post_mortem = :postMortem""";

    private final JdbcClient jdbc;
    private final Processes processes;
    private final RunningProcesses running;

    RoleGaps(JdbcClient jdbc, Processes processes, RunningProcesses running) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.running = running;
    }

    /** Asks once for each role that is missing, when all that the transaction does is written. */
    void ask(String postMortem) {
        AtCommit.run(() -> askNow(postMortem));
    }

    /** As {@link #ask}, where everything is written already. */
    void askNow(String postMortem) {
        list(GAPS, postMortem).forEach(
            role -> processes.startUnchecked(MISSING, postMortem, Map.of(CircleVariables.MISSING_ROLE.name(), role)));
    }

    /** Asks no more for those that have joined. */
    void fill(String postMortem) {
        AtCommit.run(() -> list(FILLED, postMortem)
            .forEach(role -> running.tell(JOINED, postMortem, CircleVariables.MISSING_ROLE, role)));
    }

    /** Whether somebody of this role is in the circle. */
    boolean has(String postMortem, String role) {
        return list(PRESENT + "SELECT role FROM present", postMortem).contains(role);
    }

    private List<String> list(String sql, String postMortem) {
        return jdbc.sql(sql).param("postMortem", postMortem).query(String.class).list();
    }
}
