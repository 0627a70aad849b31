package io.hindsight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;

@EngineTest
class TaskRightsTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_new_database_has_what_makes_the_list_of_tasks_quick() {
        assertThat(jdbc.sql("SELECT count(*) FROM pg_indexes WHERE indexname = 'act_idx_auth_task_reading'")
            .query(Integer.class).single()).isOne();
        jdbc.sql("ANALYZE act_ru_authorization").update();
        assertThat(jdbc.sql("SELECT cardinality(exprs) FROM pg_stats_ext WHERE statistics_name = 'act_st_auth'")
            .query(Integer.class).single()).isEqualTo(3);
    }
}
