package io.hindsight.backlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import io.hindsight.circle.Circles;

/** What a query asks of the database: nothing about what does not matter, so that an index leads to the rest. */
class BacklogSql {

    /** Its cause came again, as far as the reader may know. */
    static final String REVOKED = """
        (standing.state = 'effective' AND EXISTS (
            SELECT FROM revoked_effect revoked WHERE revoked.post_mortem = standing.post_mortem
              AND revoked.number = standing.number AND %s))""".formatted(Circles.known("revoked.again"));
    static final String LATE = "(standing.open AND standing.due_on < :before)";
    private static final String SAID = """
        (strpos(lower(standing.post_mortem), lower(:text)) > 0 OR strpos(lower(listed.title), lower(:text)) > 0
         OR strpos(lower(listed.incident_title), lower(:text)) > 0)""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private BacklogSql() {
    }

    /** Those that a query is about, whatever it says of state and lateness. */
    static BacklogSql about(BacklogQuery query, String reader) {
        BacklogSql sql = new BacklogSql();
        sql.add(Circles.known("standing.post_mortem"), "reader", reader);
        sql.add("standing.owner = :owner", "owner", query.owner());
        sql.add("standing.strength = :strength", "strength",
            query.strength() == null ? null : query.strength().code());
        sql.add("listed.severity = :severity", "severity", query.severity() == null ? null : query.severity().code());
        sql.add(SAID, "text", query.text());
        if (query.mine()) {
            sql.conditions.add("(standing.owner = :reader OR standing.verifier = :reader)");
        }
        return sql;
    }

    BacklogSql open() {
        conditions.add("standing.open");
        return this;
    }

    BacklogSql late() {
        conditions.add(LATE);
        return this;
    }

    BacklogSql moved() {
        conditions.add("standing.open AND standing.moves > 0");
        return this;
    }

    BacklogSql in(@Nullable Standing state) {
        if (state == Standing.EFFECTIVE || state == Standing.REVOKED) {
            conditions.add((state == Standing.REVOKED ? "" : "NOT ") + REVOKED);
        }
        return add("standing.state = :state", "state", state == null ? null : state.kept());
    }

    BacklogSql after(@Nullable Bookmark end) {
        return end == null ? this
            : add("(standing.place, standing.action) > (:place, :action)", "place", end.place()).with("action",
                end.action());
    }

    BacklogSql with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    private BacklogSql add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** What stands after FROM: the list's details only where something is asked about them. */
    private String from() {
        boolean details = conditions.stream().anyMatch(condition -> condition.contains("listed."));
        return "action_standing standing" + (details ? " JOIN listed_action listed USING (action)" : "");
    }

    String where() {
        return String.join(" AND ", conditions);
    }

    /** How many there are, counted up to one more than the limit. */
    StatementSpec count(JdbcClient jdbc, int limit) {
        return jdbc.sql("SELECT count(*) FROM (SELECT FROM %s WHERE %s LIMIT %d) AS counted"
            .formatted(from(), where(), limit + 1)).params(values);
    }

    /** The first due date of the one that stands first. */
    StatementSpec oldest(JdbcClient jdbc) {
        return jdbc.sql("SELECT standing.first_due FROM %s WHERE %s ORDER BY standing.place, standing.action LIMIT 1"
            .formatted(from(), where())).params(values);
    }

    StatementSpec rows(JdbcClient jdbc, String select, String order) {
        return jdbc.sql(select + " WHERE " + where() + order).params(values);
    }
}
