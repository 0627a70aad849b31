package io.hindsight.year;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.year.Tables.Table;

/** What the walks of the originals leave behind, also in the audit log and in the engine’s history. */
final class Leftovers {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final long audit;
    private final String[] instances;
    private final String[] notices;

    /** Remembers what is there before. */
    Leftovers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = jdbc.sql("SELECT coalesce(max(number), 0) FROM audit").query(Long.class).single();
        this.instances = jdbc.sql("SELECT id_ FROM act_hi_procinst").query(String.class).list().toArray(String[]::new);
        this.notices = jdbc.sql("SELECT id::text FROM notice").query(String.class).list().toArray(String[]::new);
    }

    /** Also what is final; nothing else may have happened meanwhile. */
    void remove(List<Table> tables) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            removeOwn(tables);
            removeOfEngine();
            jdbc.sql("DELETE FROM notice WHERE id::text <> ALL (?)").param(notices).update();
            jdbc.sql("DELETE FROM form_draft WHERE task NOT IN (SELECT id_ FROM act_ru_task)").update();
            jdbc.sql("DELETE FROM doubted_answer WHERE task NOT IN (SELECT id_ FROM act_ru_task)").update();
            jdbc.sql("ALTER TABLE audit DISABLE TRIGGER audit_is_final").update();
            jdbc.sql("DELETE FROM audit WHERE number > ?").param(audit).update();
            jdbc.sql("ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_is_final").update();
        });
    }

    private void removeOwn(List<Table> tables) {
        String[] references = jdbc.sql("SELECT reference FROM post_mortem").query(String.class).list()
            .toArray(String[]::new);
        List<Table> backwards = new ArrayList<>(tables);
        Collections.reverse(backwards);
        // What is found by others goes before them.
        backwards.sort(Comparator.comparing(table -> switch (table.name()) {
            case "act_ge_bytearray" -> 0;
            case "post_mortem" -> 2;
            default -> 1;
        }));
        backwards.forEach(table -> jdbc.sql("DELETE FROM " + table.name() + " WHERE " + table.where())
            .param("references", references).update());
    }

    private void removeOfEngine() {
        String[] made = jdbc.sql("SELECT id_ FROM act_hi_procinst WHERE id_ <> ALL (?)").param(instances)
            .query(String.class).list().toArray(String[]::new);
        jdbc.sql("""
            SELECT DISTINCT ON (table_name) 'DELETE FROM ' || table_name || ' WHERE ' || column_name || ' = ANY (?)'
            FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name ~ '^act_(ru|hi)_'
              AND column_name IN ('proc_inst_id_', 'process_instance_id_', 'root_proc_inst_id_')
            ORDER BY table_name, column_name""").query(String.class).list()
            .forEach(delete -> jdbc.sql(delete).param(made).update());
        jdbc.sql("""
            DELETE FROM act_ru_authorization WHERE resource_type_ = 7 AND resource_id_ <> '*'
              AND resource_id_ NOT IN (SELECT id_ FROM act_ru_task)""").update();
        jdbc.sql("""
            DELETE FROM act_ru_identitylink WHERE task_id_ IS NOT NULL AND task_id_ NOT IN (SELECT id_ FROM act_ru_task)
            """).update();
    }
}
