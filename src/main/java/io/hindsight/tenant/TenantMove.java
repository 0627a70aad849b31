package io.hindsight.tenant;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Moves the processes of a post-mortem behind its door or out again while they run. The engine has no command for it.
 * Each row's revision grows, so that a command that has read it before finds it changed and is run again.
 */
@Repository
public class TenantMove {

    private static final int MOST_PASSES = 10;

    private static final String RUNNING = """
        UPDATE %1$s SET tenant_id_ = :tenant, rev_ = rev_ + 1
        WHERE tenant_id_ IS DISTINCT FROM :tenant AND %2$s IN (
            SELECT instance.id_ FROM act_ru_execution instance
            JOIN act_re_procdef definition ON definition.id_ = instance.proc_def_id_
            WHERE instance.business_key_ = :reference AND definition.key_ <> ALL (:public))""";

    private static final String ENDED = """
        UPDATE %1$s SET tenant_id_ = :tenant
        WHERE tenant_id_ IS DISTINCT FROM :tenant AND %2$s IN (
            SELECT proc_inst_id_ FROM act_hi_procinst
            WHERE business_key_ = :reference AND proc_def_key_ <> ALL (:public))""";

    private static final String OF_TASKS = """
        UPDATE act_%1$s_identitylink link SET tenant_id_ = :tenant %3$s
        FROM act_%1$s_%2$s task WHERE task.id_ = link.task_id_ AND task.tenant_id_ IS NOT DISTINCT FROM :tenant
          AND link.tenant_id_ IS DISTINCT FROM :tenant AND task.proc_inst_id_ IN (
            SELECT proc_inst_id_ FROM act_hi_procinst WHERE business_key_ = :reference)""";

    private static final String BYTES = """
        UPDATE act_ge_bytearray bytes SET tenant_id_ = :tenant, rev_ = bytes.rev_ + 1
        FROM act_ru_variable variable
        WHERE variable.bytearray_id_ = bytes.id_ AND bytes.tenant_id_ IS DISTINCT FROM :tenant
          AND variable.tenant_id_ IS NOT DISTINCT FROM :tenant AND variable.proc_inst_id_ IN (
            SELECT id_ FROM act_ru_execution WHERE business_key_ = :reference)""";

    /** What is shared stays outside, and no longer says where it comes from. */
    private static final List<String> SHARED = List.of("""
        UPDATE act_ru_variable card SET text_ = NULL, rev_ = card.rev_ + 1
        FROM act_ru_execution instance JOIN act_re_procdef definition ON definition.id_ = instance.proc_def_id_
        WHERE card.proc_inst_id_ = instance.id_ AND card.name_ = 'reference' AND instance.business_key_ = :reference
          AND definition.key_ = ANY (:public)""", """
        UPDATE act_ru_execution instance SET business_key_ = NULL, rev_ = instance.rev_ + 1
        FROM act_re_procdef definition
        WHERE definition.id_ = instance.proc_def_id_ AND instance.business_key_ = :reference
          AND definition.key_ = ANY (:public)""", """
        UPDATE act_hi_procinst SET business_key_ = NULL
        WHERE business_key_ = :reference AND proc_def_key_ = ANY (:public)""");

    private static final List<String> PASS = List.of(
        RUNNING.formatted("act_ru_execution", "proc_inst_id_"), RUNNING.formatted("act_ru_task", "proc_inst_id_"),
        RUNNING.formatted("act_ru_variable", "proc_inst_id_"), RUNNING.formatted("act_ru_job", "process_instance_id_"),
        RUNNING.formatted("act_ru_incident", "proc_inst_id_"),
        RUNNING.formatted("act_ru_event_subscr", "proc_inst_id_"),
        RUNNING.formatted("act_ru_ext_task", "proc_inst_id_"), BYTES,
        OF_TASKS.formatted("ru", "task", ", rev_ = link.rev_ + 1"), ENDED.formatted("act_hi_procinst", "proc_inst_id_"),
        ENDED.formatted("act_hi_actinst", "proc_inst_id_"), ENDED.formatted("act_hi_taskinst", "proc_inst_id_"),
        ENDED.formatted("act_hi_varinst", "proc_inst_id_"), ENDED.formatted("act_hi_detail", "proc_inst_id_"),
        ENDED.formatted("act_hi_incident", "proc_inst_id_"), ENDED.formatted("act_hi_comment", "proc_inst_id_"),
        ENDED.formatted("act_hi_attachment", "proc_inst_id_"), ENDED.formatted("act_hi_op_log", "proc_inst_id_"),
        ENDED.formatted("act_hi_decinst", "proc_inst_id_"), ENDED.formatted("act_hi_job_log", "process_instance_id_"),
        ENDED.formatted("act_hi_ext_task_log", "proc_inst_id_"), OF_TASKS.formatted("hi", "taskinst", ""));

    private final JdbcClient jdbc;

    TenantMove(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Behind the door, in the caller's transaction.
     *
     * @param shared keys of processes that stay outside
     */
    public void close(String reference, List<String> shared) {
        move(reference, reference, shared);
        SHARED.forEach(sql -> jdbc.sql(sql).param("reference", reference)
            .param("public", shared.toArray(String[]::new)).update());
    }

    /** Out into the open, in the caller's transaction. */
    public void open(String reference) {
        move(reference, null, List.of());
    }

    /** Until nothing is left: while a pass waits for a command that is just ending, that command may add rows. */
    private void move(String reference, @Nullable String tenant, List<String> shared) {
        int moved = 1;
        for (int pass = 1; moved > 0 && pass <= MOST_PASSES; pass++) {
            moved = PASS.stream().mapToInt(sql -> jdbc.sql(sql).param("tenant", tenant, java.sql.Types.VARCHAR)
                .param("reference", reference).param("public", shared.toArray(String[]::new)).update()).sum();
        }
    }
}
