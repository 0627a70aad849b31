package io.hindsight.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.year.Cells.Cell;
import io.hindsight.year.Tables.Table;

/**
 * The rows of post-mortems that belong together, as the engine and the stages have written them.
 *
 * @param opened   when each was opened, by its reference
 * @param until    how far they have come
 * @param versions how many versions of the plan they have published, and when
 * @param next     when the first timer would do something, if one waits
 */
record Original(Shape shape, List<String> references, Map<String, Instant> opened, Instant until,
    Map<String, Instant> versions, Instant next, Map<Table, List<List<Cell>>> rows, Set<String> numbers) {

    static Original read(JdbcClient jdbc, List<Table> tables, Shape shape, List<String> references, Instant until) {
        String[] all = references.toArray(String[]::new);
        Map<Table, List<List<Cell>>> rows = new LinkedHashMap<>();
        Set<String> numbers = new HashSet<>();
        for (Table table : tables.stream().filter(Table::isCopied).toList()) {
            List<List<Cell>> cells = jdbc.sql("SELECT " + table.list() + " FROM " + table.name() + " WHERE "
                + table.where()).param("references", all).query((row, number) -> {
                    List<Cell> one = new ArrayList<>();
                    for (int at = 1; at <= table.columns().size(); at++) {
                        if (table.columns().get(at - 1).name().equals("id")) {
                            numbers.add(row.getString(at));
                        }
                        one.add(Cells.read(row, at, table.name(), table.columns().get(at - 1)));
                    }
                    return one;
                }).list();
            if (!cells.isEmpty()) {
                rows.put(table, cells);
            }
        }
        Map<String, Instant> opened = new LinkedHashMap<>();
        references.forEach(one -> opened.put(one, jdbc.sql("SELECT opened_at FROM post_mortem WHERE reference = ?")
            .param(one).query(Instant.class).single()));
        Map<String, Instant> versions = new LinkedHashMap<>();
        jdbc.sql("SELECT id, published_at FROM plan_version WHERE post_mortem = ANY (:references) ORDER BY id")
            .param("references", all).query((row, number) -> versions.put(row.getString("id"),
                row.getTimestamp("published_at").toInstant()))
            .list();
        Instant next = jdbc.sql("""
            SELECT min(duedate_) AT TIME ZONE current_setting('TimeZone') FROM act_ru_job
            JOIN act_ru_execution AS e ON e.id_ = process_instance_id_ WHERE business_key_ = ANY (?)
            AND type_ = 'timer' AND process_def_key_ IN ('effectiveness', 'accepted-risk')""").param(all)
            .query(Instant.class).optional().orElse(null);
        return new Original(shape, references, opened, until, versions, next, rows, numbers);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
