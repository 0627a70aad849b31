package io.hindsight.notification;

import java.util.UUID;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has notices delivered one by one, when a test says so. */
@TestComponent
public class Postman {

    private final MailRound round;
    private final ExternalTaskService tasks;
    private final JdbcClient jdbc;

    Postman(MailRound round, ExternalTaskService tasks, JdbcClient jdbc) {
        this.round = round;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** Delivers the notice of this process, however long it has yet to wait, while all others do wait. */
    public void deliver(String process) {
        deliver(process, round);
    }

    void deliver(Notice notice) {
        deliver(process(notice.id()));
    }

    void deliver(String process, MailRound by) {
        jdbc.sql("UPDATE act_ru_ext_task SET suspension_state_ = CASE proc_inst_id_ WHEN ? THEN 1 ELSE 2 END")
            .param(process)
            .update();
        jdbc.sql("UPDATE act_ru_ext_task SET lock_exp_time_ = NULL WHERE proc_inst_id_ = ?").param(process).update();
        by.deliver(() -> true);
        jdbc.sql("UPDATE act_ru_ext_task SET suspension_state_ = 1").update();
    }

    /** Null when it is settled. */
    ExternalTask waiting(Notice notice) {
        return tasks.createExternalTaskQuery().processInstanceId(process(notice.id())).singleResult();
    }

    private String process(UUID notice) {
        return jdbc.sql("SELECT process FROM notice WHERE id = ?").param(notice).query(String.class).single();
    }
}
