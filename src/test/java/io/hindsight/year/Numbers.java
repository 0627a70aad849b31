package io.hindsight.year;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The numbers of rows and documents. Originals get such as nothing else has, so that a copy finds them wherever they
 * stand, also in texts and variables; copies get those that come next.
 */
final class Numbers {

    private static final long FIRST = 7_000_000_000L;
    private static final long EACH = 10_000_000L;
    private static final int DOCUMENT = 970_000;

    private record Sequence(String name, String table, Long last) {
    }

    private final JdbcClient jdbc;
    private final List<Sequence> sequences;
    private final Map<Long, Long> next = new TreeMap<>();
    private final Map<String, Integer> documents = new HashMap<>();
    private final long plan;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
        sequences = jdbc.sql("""
            SELECT sequence.relname AS name, owner.relname AS "table", pg_sequence_last_value(sequence.oid) AS last
            FROM pg_depend JOIN pg_class AS sequence ON sequence.oid = objid AND sequence.relkind = 'S'
            JOIN pg_class AS owner ON owner.oid = refobjid AND owner.relname !~ '^(act_|audit|person_name)'
            WHERE deptype = 'i' ORDER BY 1""").query(Sequence.class).list();
        plan = jdbc.sql("SELECT min(id) FROM plan_version").query(Long.class).single();
    }

    /** From here on what is written can be told from everything else. */
    void mark() {
        for (int at = 0; at < sequences.size(); at++) {
            set(sequences.get(at).name, FIRST + at * EACH);
            next.put((long) at, sequences.get(at).last == null ? 1 : sequences.get(at).last + 1);
        }
        for (int year = 2000; year < 2100; year++) {
            for (String table : List.of("post_mortem_number", "bulletin_number")) {
                jdbc.sql("INSERT INTO " + table + " (year, last) VALUES (?, ?)").params(year, DOCUMENT).update();
            }
        }
    }

    /** Marked ones are gone; what comes next counts on from the copies. */
    void settle() {
        next.forEach((at, value) -> set(sequences.get(at.intValue()).name, value));
        jdbc.sql("DELETE FROM post_mortem_number").update();
        jdbc.sql("DELETE FROM bulletin_number").update();
        documents.forEach((kind, last) -> jdbc.sql("INSERT INTO " + (kind.startsWith("PM") ? "post_mortem_number"
            : "bulletin_number") + " (year, last) VALUES (?, ?)")
            .params(Integer.parseInt(kind.replaceAll("\\D", "")), last).update());
    }

    private void set(String sequence, long value) {
        jdbc.sql("SELECT setval(?::regclass, ?, false)").params(sequence, value).query(Long.class).single();
    }

    /** A number of the same table; what is not of the copied rows can only be the plan that came along. */
    String next(String marked, boolean isCopied) {
        long at = (Long.parseLong(marked) - FIRST) / EACH;
        if (!isCopied) {
            if (at < sequences.size() && !sequences.get((int) at).table.equals("plan_version")) {
                throw new IllegalStateException("A row of " + sequences.get((int) at).table
                    + " was not copied, but something refers to it");
            }
            return String.valueOf(plan);
        }
        return String.valueOf(next.merge(at, 1L, Long::sum) - 1);
    }

    /** The first of so many of a table. */
    long reserve(String table, int many) {
        long at = IntStream.range(0, sequences.size()).filter(one -> sequences.get(one).table.equals(table)).findFirst()
            .orElseThrow();
        return next.merge(at, (long) many, Long::sum) - many;
    }

    /** The next of a year: {@code PM-2026-970012} becomes {@code PM-2026-0001}. */
    String document(String marked) {
        String kind = marked.substring(0, marked.lastIndexOf('-') + 1);
        return kind + "%04d".formatted(documents.merge(kind, 1, Integer::sum));
    }

    String postMortem(int year) {
        return document("PM-" + year + "-0");
    }
}
