package io.hindsight.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import io.hindsight.archive.PostMortemList.ListQuery;
import io.hindsight.archive.PostMortemList.Order;
import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;
import io.hindsight.search.Search;
import io.hindsight.text.Code;

/**
 * What a query asks of the database: nothing about what does not matter. Where few match the text, these are found by
 * the index of words; of many, the newest are looked at one by one until the page is full.
 */
class ListSql {

    private static final String ALL = " FROM reviewed_incident reviewed";
    private static final String RANKED =
        " FROM (%s) AS found JOIN reviewed_incident reviewed USING (post_mortem)".formatted(Search.RANKED);
    private static final String FOUND =
        " FROM (%s) AS found JOIN reviewed_incident reviewed USING (post_mortem)".formatted(Search.FOUND);
    private static final String LOOKED_AT = " FROM reviewed_incident reviewed CROSS JOIN LATERAL (%s) AS found"
        .formatted(Search.found("reviewed.post_mortem"));
    private static final String NEWEST = " ORDER BY reviewed.opened_at DESC, reviewed.post_mortem DESC";
    private static final String BEST =
        " ORDER BY rank DESC NULLS LAST, reviewed.opened_at DESC, reviewed.post_mortem DESC";
    private static final String OPEN_STAGE = """
        AND EXISTS (SELECT FROM open_stage WHERE open_stage.post_mortem = reviewed.post_mortem AND stage = :stage)""";
    /** Found once, since few of all have something open. */
    private static final String OVERDUE = """
        AND reviewed.post_mortem = ANY (ARRAY (SELECT post_mortem FROM unfinished WHERE due < :now))""";

    private final ListQuery query;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    ListSql(ListQuery query, String reader, Clock clock) {
        this.query = query;
        add("AND " + Circles.known("reviewed.post_mortem"), "reader", reader);
        add("AND severity = :severity", "severity", code(query.severity()));
        add("AND kind = :kind", "kind", code(query.kind()));
        add("""
            AND EXISTS (SELECT FROM post_mortem_state
                        WHERE post_mortem_state.post_mortem = reviewed.post_mortem AND state = :state)""", "state",
            code(query.state()));
        add(OPEN_STAGE, "stage", code(query.stage()));
        add(OVERDUE, "now", query.overdue() ? Rows.now(clock) : null);
        add("AND opened_at >= :from", "from", begin(query.from(), clock));
        add("AND opened_at < :until", "until",
            begin(query.to() == null ? null : query.to().plusDays(1), clock));
        if (query.text().query() != null) {
            values.put("sought", query.text().query());
        }
    }

    /** The references of one page, and of one more where there are more. */
    StatementSpec page(JdbcClient jdbc, boolean rare) {
        boolean ranked = !query.text().isEmpty() && query.order() == Order.RELEVANCE;
        String from = (query.text().isEmpty() ? ALL : rare ? ranked ? RANKED : FOUND : LOOKED_AT) + where();
        if (ranked && !rare) {
            from = newest(from);
        }
        return jdbc.sql("SELECT reviewed.post_mortem %s LIMIT :size OFFSET :skipped".formatted(
            from + (ranked ? BEST : NEWEST))).params(values).param("size", query.size() + 1)
            .param("skipped", skipped());
    }

    /** How many there are, counted up to the limit. */
    StatementSpec count(JdbcClient jdbc) {
        return jdbc.sql("SELECT count(*) FROM (SELECT %s LIMIT %d) AS counted".formatted(
            (query.text().isEmpty() ? ALL : FOUND) + where(), PostMortemList.COUNTED)).params(values);
    }

    /** Of many that match, the newest are ranked, and the others follow by their age. */
    private String newest(String from) {
        return """
             FROM (
                SELECT post_mortem, opened_at, CASE WHEN row_number() OVER (%1$s) <= %2$d THEN rank END AS rank
                FROM (SELECT reviewed.post_mortem, reviewed.opened_at, rank %3$s %1$s LIMIT %4$d) AS reviewed) AS reviewed
            """.formatted(NEWEST, Search.FEW, from, Math.max(Search.FEW, skipped() + query.size() + 1));
    }

    private String where() {
        return " WHERE true " + String.join(" ", conditions);
    }

    private long skipped() {
        return (long) query.page() * query.size();
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime begin(@Nullable LocalDate day, Clock clock) {
        return day == null ? null : Rows.time(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private static @Nullable String code(@Nullable Code of) {
        return of == null ? null : of.code();
    }
}
