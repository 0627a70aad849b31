package io.hindsight.backlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private static final String SAID =
        """
        AND standing.action = ANY (ARRAY (
            SELECT action FROM titled_action WHERE words @@ CAST(:sought AS tsquery)
            UNION ALL SELECT about.action FROM action_standing about JOIN reviewed_words USING (post_mortem)
                WHERE words @@ CAST(:sought AS tsquery)
            UNION ALL SELECT about.action FROM action_standing about WHERE starts_with(about.post_mortem, :reference)))""";
    private static final String SEVERE = """
        AND EXISTS (SELECT FROM reviewed_incident about
            WHERE about.post_mortem = standing.post_mortem AND about.severity = :severity)""";

    private static final String PLACED = " ORDER BY standing.place, standing.action ";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private BacklogSql() {
    }

    /** Those that a query is about, whatever it says of state and lateness. */
    static BacklogSql about(BacklogQuery query, String reader) {
        BacklogSql sql = new BacklogSql();
        sql.add("AND " + Circles.known("standing.post_mortem"), "reader", reader);
        sql.add("AND standing.owner = :owner", "owner", query.owner());
        sql.add("AND standing.strength = :strength", "strength",
            query.strength() == null ? null : query.strength().code());
        sql.add(SEVERE, "severity",
            query.severity() == null ? null : query.severity().code());
        if (query.text().isVain()) {
            sql.conditions.add("AND false");
        } else if (!query.text().isEmpty()) {
            sql.add(SAID, "sought", query.text().query()).with("reference",
                query.text().text().toUpperCase(Locale.ROOT));
        }
        if (query.mine()) {
            sql.conditions.add("AND (standing.owner = :reader OR standing.verifier = :reader)");
        }
        return sql;
    }

    BacklogSql open() {
        conditions.add("AND standing.open");
        return this;
    }

    BacklogSql late() {
        conditions.add("AND " + LATE);
        return this;
    }

    BacklogSql moved() {
        conditions.add("AND standing.open AND standing.moves > 0");
        return this;
    }

    BacklogSql in(@Nullable Standing state) {
        if (state == Standing.EFFECTIVE || state == Standing.REVOKED) {
            conditions.add((state == Standing.REVOKED ? "AND " : "AND NOT ") + REVOKED);
        }
        return add("AND standing.state = :state", "state", state == null ? null : state.kept());
    }

    BacklogSql after(@Nullable Bookmark end) {
        return end == null ? this
            : add("AND (standing.place, standing.action) > (:place, :action)", "place", end.place()).with("action",
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

    private String where() {
        return " FROM action_standing standing WHERE true " + String.join(" ", conditions);
    }

    /** How many there are, counted up to one more than the limit. */
    StatementSpec count(JdbcClient jdbc, int limit) {
        return jdbc.sql("SELECT count(*) FROM (SELECT %s LIMIT %d) AS counted".formatted(where(), limit + 1))
            .params(values);
    }

    /** The first due date of the one that stands first. */
    StatementSpec oldest(JdbcClient jdbc) {
        return jdbc.sql("SELECT first_due" + where() + PLACED + "LIMIT 1").params(values);
    }

    /**
     * Those that stand first, with what is said of them, which is read for no other.
     *
     * @param details SQL with a place for those
     */
    StatementSpec rows(JdbcClient jdbc, String details) {
        return jdbc.sql(details.formatted("SELECT standing.*" + where() + PLACED + "LIMIT :size") + PLACED)
            .params(values);
    }
}
