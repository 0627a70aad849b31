package io.hindsight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;

@EngineTest
class TaskRightsTest {

    @Autowired
    JdbcClient jdbc;
    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Test
    void a_page_of_tasks_is_found_by_their_due_date_and_a_variable_of_a_task_by_its_name_alone() {
        assertThat(jdbc.sql("""
            SELECT indexdef FROM pg_indexes WHERE indexname IN ('act_ru_task_due_date', 'act_idx_variable_task_name_type')
            ORDER BY indexname""").query(String.class).list()).satisfiesExactly(
            variable -> assertThat(variable).startsWith("CREATE UNIQUE").endsWith("(task_id_, name_, type_)"),
            due -> assertThat(due).endsWith("(due_date_)"));
    }

    @Test
    void whoever_calls_the_engine_is_in_their_groups_though_these_have_no_right_yet() {
        engine.getCommandExecutorTxRequired().execute(context -> assertThat(
            context.getAuthorizationManager().filterAuthenticatedGroupIds(List.of("nobody-has-granted")))
            .containsExactly("nobody-has-granted"));
    }

    @Test
    void a_new_database_has_what_makes_the_list_of_tasks_quick() {
        assertThat(jdbc.sql("SELECT count(*) FROM pg_indexes WHERE indexname = 'act_idx_auth_task_reading'")
            .query(Integer.class).single()).isOne();
        jdbc.sql("ANALYZE act_ru_authorization").update();
        assertThat(jdbc.sql("SELECT cardinality(exprs) FROM pg_stats_ext WHERE statistics_name = 'act_st_auth'")
            .query(Integer.class).single()).isEqualTo(3);
    }
}
