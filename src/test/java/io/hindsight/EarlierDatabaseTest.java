package io.hindsight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import io.hindsight.text.LocalizedText;
import io.hindsight.walk.EngineWalk;

/**
 * A database in use goes over to this release by itself. What is loaded is the dump of one that {@link DatabaseToDump}
 * has filled at commit b0c837b, when the engine still made its own tables; src/test/resources/databases/README.md says
 * how.
 */
class EarlierDatabaseTest {

    static ConfigurableApplicationContext application;
    static ProcessEngine engine;
    static JdbcClient jdbc;

    @BeforeAll
    static void start() throws IOException {
        DriverManagerDataSource database = (DriverManagerDataSource) TestDatabase.make();
        load(database);
        application = new SpringApplicationBuilder(HindsightApplication.class).run("--server.port=0",
            "--spring.profiles.active=demo", "--camunda.bpm.job-execution.enabled=false",
            "--spring.datasource.url=" + database.getUrl());
        engine = application.getBean(ProcessEngine.class);
        jdbc = application.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void a_post_mortem_half_way_is_taken_to_its_end_and_what_it_asks_goes_on_beside_new_versions() throws IOException {
        EngineWalk walk = new EngineWalk(engine);
        walk.upTo("PM-2026-0003", "Acknowledge plan");
        walk.upTo(walk.report(), "Acknowledge plan");
        assertThat(asked("PM-2026-0003")).isNotEmpty().containsOnly("asked");
        walk.finish("PM-2026-0003");
        assertThat(asked("PM-2026-0003")).containsOnly("acknowledged");
        assertThat(jdbc.sql("SELECT closed_at IS NOT NULL FROM post_mortem WHERE reference = 'PM-2026-0003'")
            .query(Boolean.class).single()).isTrue();
    }

    @Test
    void a_timer_that_outlives_its_post_mortem_still_rings() {
        execute(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey("PM-2026-0001")
            .processDefinitionKey("effectiveness").singleResult().getId());
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey("PM-2026-0001")
            .taskName("Judge effect")
            .count()).isOne();
        putOffByTheFormOfThen();
    }

    /** The process of then goes where its own form says, and plans as today. */
    private void putOffByTheFormOfThen() {
        engine.getIdentityService().setAuthentication("security2", List.of("security"));
        engine.getTaskService().complete(engine.getTaskService().createTaskQuery()
            .processInstanceBusinessKey("PM-2026-0001").taskName("Judge effect").singleResult().getId(),
            Map.of("outcome", "cannot-tell", "findings", "Too early", "askAgainIn", 30));
        engine.getIdentityService().clearAuthentication();
        assertThat(jdbc.sql("""
            SELECT outcome FROM effectiveness_check LEFT JOIN effectiveness_judgement USING (action, round)
            JOIN action done ON done.id = action WHERE post_mortem = 'PM-2026-0001' ORDER BY round""")
            .query(String.class)
            .list()).containsExactly("cannot-tell", null);
    }

    @Test
    void a_notice_that_waits_is_sent() {
        String waiting =
            jdbc.sql("SELECT min(process) FROM notice WHERE kind = 'task' AND post_mortem = 'PM-2026-0002'")
                .query(String.class).single();
        execute(waiting);
        assertThat(jdbc.sql("SELECT sent_at IS NOT NULL FROM notice WHERE process = ?").param(waiting)
            .query(Boolean.class).single()).isTrue();
        assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceId(waiting).count())
            .isZero();
    }

    @Test
    void what_a_form_was_to_show_is_known_by_its_type() {
        String effectiveness = engine.getRuntimeService().createProcessInstanceQuery()
            .processInstanceBusinessKey("PM-2026-0001").processDefinitionKey("effectiveness").singleResult().getId();
        LocalizedText facts = (LocalizedText) engine.getRuntimeService().getVariable(effectiveness, "effectFacts");
        assertThat(facts.in(Locale.ENGLISH)).startsWith("**Action 1: What we saw");
        assertThat(facts.in(Locale.FRENCH)).startsWith("**Action 1").contains("**Jugez son effet");
        assertThat(jdbc.sql("""
            SELECT count(*) FROM act_ru_variable held JOIN act_ge_bytearray text ON text.id_ = held.bytearray_id_
            WHERE encode(bytes_, 'escape') LIKE '{"told":%'""").query(Integer.class).single()).isZero();
    }

    @Test
    void the_engine_keeps_its_tables_and_they_are_tuned_once() {
        assertThat(jdbc.sql("SELECT version_ FROM act_ge_schema_log").query(String.class).list())
            .containsExactly("7.24.0");
        assertThat(jdbc.sql("SELECT stxname FROM pg_statistic_ext WHERE stxrelid = 'act_ru_authorization'::regclass")
            .query(String.class).list()).containsExactly("act_st_auth");
        assertThat(jdbc.sql("""
            SELECT indexname FROM pg_indexes
            WHERE tablename = 'act_ru_authorization' AND indexdef LIKE '%(resource_id_) WHERE %'""")
            .query(String.class).list()).containsExactly("act_idx_auth_task_reading");
        assertThat(
            jdbc.sql("SELECT count(*) FROM pg_stats_ext WHERE statistics_name = 'act_st_auth'").query(Integer.class)
                .single())
            .isOne();
    }

    @Test
    void the_filters_of_tasklist_are_brought_up_to_date() {
        assertThat(jdbc.sql("SELECT properties_::json ->> 'hindsight' FROM act_ru_filter ORDER BY 1")
            .query(String.class).list()).containsExactly("groups", "late", "mine", "open", "todo");
        assertThat(jdbc.sql("SELECT query_ FROM act_ru_filter WHERE name_ = 'My groups’ tasks'").query(String.class)
            .single()).contains("includeAssignedTasks").doesNotContain("orderingProperties");
    }

    @Test
    void the_views_say_who_holds_what_was_open() {
        assertThat(jdbc.sql("""
            SELECT concat_ws(' ', name, person, task_holder.team) FROM open_task JOIN task_holder USING (task)
            WHERE reference IN ('PM-2026-0002', 'PM-2026-0004') ORDER BY 1""").query(String.class).list())
            .containsExactly("Hold meeting facilitator1 facilitators", "Settle missing roles management1 management",
                "Settle missing roles management2 management", "Write account management1", "Write account security1",
                "Write account sysadmin1");
    }

    private static List<String> asked(String reference) {
        return jdbc.sql("""
            SELECT coalesce(outcome, 'asked') FROM acknowledgement JOIN plan_version ON plan_version.id = version
            WHERE post_mortem = ?""").param(reference).query(String.class).list();
    }

    private static void execute(String process) {
        ManagementService jobs = engine.getManagementService();
        jobs.executeJob(jobs.createJobQuery().processInstanceId(process).singleResult().getId());
    }

    private static void load(DataSource database) throws IOException {
        try (InputStream dump =
            new GZIPInputStream(new ClassPathResource("databases/b0c837b.sql.gz").getInputStream())) {
            new JdbcTemplate(database).execute(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
