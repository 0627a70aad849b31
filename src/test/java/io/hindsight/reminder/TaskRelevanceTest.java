package io.hindsight.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.EngineTest;

@EngineTest
class TaskRelevanceTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    @Transactional
    void it_reads_the_tasks_that_it_is_asked_for_and_no_others() {
        jdbc.sql("INSERT INTO act_ru_execution (id_, rev_) SELECT n::text, 1 FROM generate_series(1, 2000) n").update();
        jdbc.sql("""
            INSERT INTO act_ru_task (id_, rev_, suspension_state_, execution_id_, proc_inst_id_)
            SELECT n::text, 1, 1, n::text, n::text FROM generate_series(1, 2000) n""").update();
        jdbc.sql("ANALYZE act_ru_task, act_ru_execution").update();
        jdbc.sql("SET LOCAL enable_seqscan = off").update();
        String plan = String.join("\n", jdbc.sql("EXPLAIN " + TaskRelevance.OPEN).param("person", "security1")
            .param("tasks", List.of("a", "b")).query(String.class).list());
        assertThat(plan).contains("act_ru_task_pkey").doesNotContain("Seq Scan", "CTE Scan");
    }
}
