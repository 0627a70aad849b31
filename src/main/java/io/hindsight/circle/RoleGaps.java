package io.hindsight.circle;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Processes;

/**
 * Roles that have a task in a circle but nobody in it: the facilitator is asked whom to let in, so that no task is
 * lost.
 */
@Component
class RoleGaps {

    static final String MISSING = "role-needed";
    static final String JOINED = "role-joined";

    /** The roles that were asked for, in the process that asks. */
    private static final String ASKED = """
        asked AS (
            SELECT role.text_ AS role FROM act_ru_execution instance
            JOIN act_re_procdef definition ON definition.id_ = instance.proc_def_id_ AND definition.key_ = 'circle'
            JOIN act_ru_variable role ON role.proc_inst_id_ = instance.id_ AND role.name_ = 'missingRole'
            WHERE instance.business_key_ = :postMortem),
        present AS (
            SELECT DISTINCT group_id_ AS role FROM act_id_membership
            JOIN circle_member ON person = user_id_ WHERE post_mortem = :postMortem)""";

    private static final String GAPS = "WITH " + ASKED + """
        SELECT DISTINCT candidate.group_id_ FROM act_ru_task task
        JOIN act_ru_identitylink candidate ON candidate.task_id_ = task.id_ AND candidate.type_ = 'candidate'
        WHERE task.tenant_id_ = :postMortem AND task.assignee_ IS NULL
          AND NOT EXISTS (
            SELECT FROM act_ru_identitylink other JOIN present ON present.role = other.group_id_
            WHERE other.task_id_ = task.id_ AND other.type_ = 'candidate')
          AND EXISTS (SELECT FROM act_id_membership WHERE group_id_ = candidate.group_id_)
          AND candidate.group_id_ NOT IN (SELECT role FROM asked)
        ORDER BY 1""";

    private static final String FILLED = "WITH " + ASKED + " SELECT role FROM asked JOIN present USING (role)";

    private final JdbcClient jdbc;
    private final Processes processes;

    RoleGaps(JdbcClient jdbc, Processes processes) {
        this.jdbc = jdbc;
        this.processes = processes;
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
            .forEach(role -> processes.tell(JOINED, postMortem, CircleVariables.MISSING_ROLE, role)));
    }

    /** Whether somebody of this role is in the circle. */
    boolean has(String postMortem, String role) {
        return list("WITH " + ASKED + " SELECT role FROM present", postMortem).contains(role);
    }

    private List<String> list(String sql, String postMortem) {
        return jdbc.sql(sql).param("postMortem", postMortem).query(String.class).list();
    }
}
