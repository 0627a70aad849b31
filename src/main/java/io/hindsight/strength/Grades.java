package io.hindsight.strength;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;

/** How strong actions are, and who has said so: every grade is kept, the last one holds. */
@Repository
public class Grades {

    private final JdbcClient jdbc;
    private final Clock clock;

    Grades(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The grades of these actions, oldest first, by the action's id. */
    public Map<Long, List<Grade>> of(Collection<Long> actions) {
        RowMapper<Grade> mapper = Rows.as(Grade.class);
        return jdbc.sql("SELECT * FROM action_grade WHERE action = ANY (:actions) ORDER BY round")
            .param("actions", actions.toArray(Long[]::new))
            .query((row, number) -> Map.entry(row.getLong("action"), mapper.mapRow(row, number))).list().stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Has an action that was just proposed begin with what its kind says. */
    public void propose(long action, String kind, String by) {
        add(action, Strength.ofKind(kind), null, by);
    }

    /**
     * Keeps that somebody judges an action otherwise than before. Nothing is kept where they judge as before.
     *
     * @param reason needed where it is another grade
     * @throws Refusal without a reason, of the field {@code reason}
     */
    public void change(long action, Strength strength, @Nullable String reason, String by) {
        List<Grade> before = of(List.of(action)).getOrDefault(action, List.of());
        if (before.isEmpty() || Grade.last(before) != strength) {
            Refusal.unlessReasoned(reason);
            add(action, strength, reason, by);
        }
    }

    private void add(long action, Strength strength, @Nullable String reason, String by) {
        jdbc.sql("""
            INSERT INTO action_grade (action, round, strength, reason, graded_by, graded_at)
            SELECT ?, count(*) + 1, ?, ?, ?, ? FROM action_grade WHERE action = ?""")
            .params(action, strength.code(), reason, by, Rows.now(clock), action).update();
    }
}
