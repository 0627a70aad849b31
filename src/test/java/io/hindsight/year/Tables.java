package io.hindsight.year;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rows of the database belong to post-mortems, as its own constraints say; of the engine what runs for them. */
final class Tables {

    /** A column, and what it holds as PostgreSQL calls it. */
    record Column(String name, String type) {
    }

    /** A table and which of its rows are meant, for references in an array parameter. */
    record Table(String name, List<Column> columns, String where) {

        /** Whether the database does not fill it by itself. */
        boolean isCopied() {
            return !DERIVED.contains(name);
        }

        String list() {
            return columns.stream().map(column -> '"' + column.name + '"').collect(Collectors.joining(", "));
        }
    }

    private record Reference(String table, String columns, String other, String otherColumns) {
    }

    /** What leads to another post-mortem. */
    private static final Set<String> ELSEWHERE = Set.of("plan_draft.base", "plan_draft.merged_with",
        "post_mortem_relation.other", "effect_revocation.again", "section_review.version", "action.follows",
        "acknowledgement.replaced_by", "lesson_reason.lesson", "second_look.sent_back", "plan_import.version",
        "bulletin_lesson.lesson", "timeline_entry.meeting", "plan_version.draft");
    /** The database keeps them by itself. */
    private static final Set<String> DERIVED = Set.of("action_standing", "search_document");
    private static final String ROOTS = """
        (SELECT DISTINCT root_proc_inst_id_ FROM act_ru_execution WHERE business_key_ = ANY (:references)
          AND proc_def_key_ IS DISTINCT FROM 'notice')""";
    private static final String INSTANCES =
        "(SELECT id_ FROM act_ru_execution WHERE root_proc_inst_id_ IN " + ROOTS + ")";
    private static final String TASKS = "(SELECT id_ FROM act_ru_task WHERE proc_inst_id_ IN " + INSTANCES + ")";
    private static final String OF_INSTANCE = "proc_inst_id_ IN " + INSTANCES;

    /** In this order a row comes after what it refers to. */
    private static final Map<String, String> ENGINE = engine();

    private final JdbcClient jdbc;
    private final List<Reference> all;
    private final List<Reference> references;

    Tables(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.all = jdbc.sql("""
            SELECT conrelid::regclass::text AS "table", (SELECT string_agg(attname, ', ' ORDER BY position)
                FROM unnest(conkey) WITH ORDINALITY AS k (number, position)
                JOIN pg_attribute ON attrelid = conrelid AND attnum = number) AS columns,
              confrelid::regclass::text AS other, (SELECT string_agg(attname, ', ' ORDER BY position)
                FROM unnest(confkey) WITH ORDINALITY AS k (number, position)
                JOIN pg_attribute ON attrelid = confrelid AND attnum = number) AS other_columns
            FROM pg_constraint
            WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid::regclass::text !~ '^act_'
              AND confrelid::regclass::text !~ '^act_' ORDER BY 1, 2""").query(Reference.class).list();
        this.references = all.stream()
            .filter(one -> !ELSEWHERE.contains(one.table + "." + one.columns) && !one.table.equals("post_mortem"))
            .filter(one -> !(one.table.equals("lesson") && one.columns.contains(",")))
            .toList();
    }

    private static Map<String, String> engine() {
        Map<String, String> where = new LinkedHashMap<>();
        where.put("act_id_tenant", "id_ = ANY (:references)");
        where.put("act_id_tenant_member", "tenant_id_ = ANY (:references)");
        where.put("act_hi_procinst",
            "business_key_ = ANY (:references) AND proc_def_key_ IS DISTINCT FROM 'notice'");
        where.put("act_ru_execution", OF_INSTANCE);
        where.put("act_ru_task", OF_INSTANCE);
        where.put("act_ge_bytearray",
            "id_ IN (SELECT bytearray_id_ FROM act_ru_variable WHERE " + OF_INSTANCE + ")");
        where.put("act_ru_variable", OF_INSTANCE);
        where.put("act_ru_identitylink", "task_id_ IN " + TASKS);
        where.put("act_ru_authorization", "resource_id_ IN " + TASKS);
        where.put("act_hi_taskinst", "id_ IN " + TASKS);
        where.put("act_ru_event_subscr", OF_INSTANCE);
        where.put("act_ru_job", "process_instance_id_ IN " + INSTANCES + " AND type_ = 'timer'");
        return where;
    }

    /** Each with its rows' condition; a table comes after those it refers to. */
    List<Table> all() {
        Map<String, String> where = new LinkedHashMap<>();
        where.put("incident", "id IN (SELECT incident FROM post_mortem WHERE reference = ANY (:references))");
        where.put("post_mortem", "reference = ANY (:references)");
        for (boolean found = true; found;) {
            found = false;
            for (String table : references.stream().map(Reference::table).distinct().toList()) {
                List<Reference> ways = references.stream().filter(one -> one.table.equals(table)).toList();
                if (!where.containsKey(table) && ways.stream().allMatch(one -> where.containsKey(one.other))) {
                    where.put(table, ways.stream().map(one -> "(" + one.columns + ") IN (SELECT " + one.otherColumns
                        + " FROM " + one.other + " WHERE " + where.get(one.other) + ")")
                        .collect(Collectors.joining(" OR ")));
                    found = true;
                }
            }
        }
        where.remove("notice");
        where.put("change_of_hands", "post_mortem = ANY (:references)");
        where.put("due_move", "post_mortem = ANY (:references)");
        List<Table> tables = new ArrayList<>();
        sorted(where.keySet()).forEach(name -> tables.add(new Table(name, columns(name), where.get(name))));
        ENGINE.forEach((name, rows) -> tables.add(new Table(name, columns(name), rows)));
        return tables;
    }

    /** Each after those it refers to; only the plan goes round in a circle. */
    private List<String> sorted(Set<String> names) {
        Set<String> sorted = new LinkedHashSet<>();
        while (sorted.size() < names.size()) {
            names.stream().filter(name -> all.stream()
                .filter(one -> one.table.equals(name) && !one.other.equals(name) && names.contains(one.other))
                .filter(one -> !(one.table.equals("plan_draft") && one.other.equals("plan_version")))
                .allMatch(one -> sorted.contains(one.other))).toList().forEach(sorted::add);
        }
        return List.copyOf(sorted);
    }

    private List<Column> columns(String table) {
        return jdbc.sql("""
            SELECT column_name AS name, data_type AS type FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = ? AND is_generated = 'NEVER' ORDER BY ordinal_position""")
            .param(table).query(Column.class).list();
    }
}
