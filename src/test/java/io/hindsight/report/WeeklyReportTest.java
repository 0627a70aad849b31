package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.office.WorkingDays;

@EngineTest
@Transactional
class WeeklyReportTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    WeeklyReport report;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;
    @Autowired
    WorkingDays workingDays;

    String reference;
    LocalDate today;

    @BeforeEach
    void open() {
        init(engine);
        today = LocalDate.now(clock);
        jdbc.sql("DELETE FROM notice WHERE kind = 'weekly'").update();
        reference = stages.openPostMortem();
    }

    @Test
    void the_week_begins_with_a_report_on_its_first_working_day_at_eight() {
        stage("analysis", 2);
        Job timer = engine.getManagementService().createJobQuery().processDefinitionKey("weekly-report").timers()
            .singleResult();
        assertThat(timer.getDuedate().toInstant().atZone(clock.getZone())).satisfies(at -> {
            assertThat(at.toLocalDate())
                .isEqualTo(
                    workingDays.first(at.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
            assertThat(at.toLocalTime()).hasToString("08:00");
        });
        engine.getManagementService().executeJob(timer.getId());
        assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey("weekly-report")
            .finished().count()).isPositive();
        assertThat(told()).contains("analysis");
    }

    @Test
    void stages_actions_waivers_and_risks_are_told_to_each_member_of_management() {
        stage("analysis", -2);
        action(1, "MFA on VPN", today.minusDays(3));
        risk(action(2, "Replace the mail server", today.plusDays(90)), today.plusDays(20));
        waive("Nobody was free");
        report.send();
        report.send();

        assertThat(told()).contains("\"stage\": \"analysis\"", "MFA on VPN", "\"owner\": \"sysadmin1\"",
            "Replace the mail server", today.plusDays(20).toString(), "Nobody was free", "\"role\": \"management\"");
        assertThat(jdbc.sql("SELECT recipient FROM notice WHERE reason = ?").param("weekly:"
            + today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))).query(String.class).list())
            .contains("management1", "management2").doesNotContain("security1").doesNotHaveDuplicates();
    }

    @Test
    void the_late_ones_are_named_the_longest_late_first_and_the_others_counted() throws Exception {
        nothingIsOpen();
        List<String> late = new ArrayList<>();
        for (int days = 12; days > 0; days--) {
            reference = stages.openPostMortem();
            stage("analysis", -7 * days);
            late.add(reference);
        }
        reference = stages.openPostMortem();
        stage("meeting", 7);
        stages.close(late.get(0), "management2");
        report.send();
        JsonNode told = new ObjectMapper().readTree(told("management1"));
        assertThat(told.get("open").asInt()).isEqualTo(12);
        assertThat(told.get("late").asInt()).isEqualTo(11).isEqualTo(jdbc.sql("""
            SELECT count(DISTINCT post_mortem) FROM open_work WHERE late IS NOT NULL
            AND NOT EXISTS (SELECT FROM circle WHERE circle.post_mortem = open_work.post_mortem)""")
            .query(Integer.class).single());
        assertThat(told.get("latest").findValuesAsText("reference")).isEqualTo(late.subList(1, 11));
        assertThat(told.at("/latest/0/by").asInt()).isEqualTo(jdbc.sql(
            "SELECT late FROM open_work WHERE post_mortem = ?").param(late.get(1)).query(Integer.class).single());
        assertThat(new ObjectMapper().readTree(told("management2")).get("late").asInt()).isEqualTo(12);
        assertThat(told("management1")).doesNotContain(late.get(0));
    }

    private void nothingIsOpen() {
        stages.endAll();
        jdbc.sql("UPDATE stage SET closed_at = now() WHERE closed_at IS NULL").update();
    }

    @Test
    void what_did_not_happen_is_counted_apart_from_incidents() {
        jdbc.sql("UPDATE stage SET closed_at = now()").update();
        jdbc.sql("UPDATE post_mortem SET closed_at = coalesce(closed_at, now())").update();
        stage("analysis", 2);
        jdbc.sql("UPDATE post_mortem SET closed_at = NULL WHERE reference = ?").param(reference).update();
        report.send();
        assertThat(told("management1")).contains("{\"late\": 0, \"open\": 1, \"stage\": \"analysis\"}")
            .doesNotContain("others");
        jdbc.sql("DELETE FROM notice WHERE kind = 'weekly'").update();
        for (String kind : List.of("near-miss", "exercise", "success")) {
            String other = stages.openPostMortem();
            jdbc.sql("""
                UPDATE incident SET kind = ? WHERE id = (SELECT incident FROM post_mortem WHERE reference = ?)""")
                .params(kind, other).update();
            jdbc.sql(
                """
                INSERT INTO stage (post_mortem, stage, opened_at, due_at) VALUES (?, 'analysis', now(), '2020-01-01')""")
                .param(other).update();
        }
        report.send();
        assertThat(told("management1")).contains("{\"late\": 0, \"open\": 1, \"stage\": \"analysis\"}",
            "{\"kind\": \"near-miss\", \"open\": 1}", "{\"kind\": \"exercise\", \"open\": 1}",
            "{\"kind\": \"success\", \"open\": 1}");
    }

    @Test
    void nobody_is_told_of_a_confidential_post_mortem_that_they_may_not_know() {
        jdbc.sql("UPDATE stage SET closed_at = now()").update();
        stages.close(reference, "management2");
        stage("analysis", -2);
        action(1, "Tokens for the treasury", today.minusDays(3));
        risk(action(2, "Move the vault", today.plusDays(90)), today.plusDays(20));
        waive("Nobody was there that night");
        jdbc.sql(
            "INSERT INTO stage (post_mortem, stage, opened_at, due_at) VALUES (?, 'analysis', now(), '2020-01-01')")
            .param(stages.openPostMortem()).update();
        report.send();
        assertThat(told("management1")).contains("{\"late\": 1, \"open\": 1, \"stage\": \"analysis\"}")
            .doesNotContain(reference, "Tokens for the treasury", "Move the vault", "Nobody was there that night");
        assertThat(told("management2")).contains("{\"late\": 2, \"open\": 2, \"stage\": \"analysis\"}", reference,
            "Tokens for the treasury",
            "Move the vault", "Nobody was there that night");
    }

    @Test
    void a_report_that_comes_late_tells_also_the_waivers_of_the_monday_before() {
        waive("Nobody was free");
        jdbc.sql("UPDATE waiver SET waived_at = '2026-12-07T10:00+01:00' WHERE reason = 'Nobody was free'").update();
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-12-15T08:00:00Z")));
        report.send();
        assertThat(told()).contains("Nobody was free");
    }

    @Test
    void what_is_done_refused_or_far_is_not_told() {
        jdbc.sql("INSERT INTO implementation VALUES (?, 1, 'x', 'x', null, 'sysadmin1', now())")
            .param(action(1, "Done", today.minusDays(3))).update();
        jdbc.sql(
            "INSERT INTO verification SELECT id, 1, 'x', true, null, 'security2', now() FROM action WHERE post_mortem = ?")
            .param(reference).update();
        jdbc.sql("INSERT INTO action_decision VALUES (?, 1, 'refuse', 'No', null, 'management1', now())")
            .param(action(2, "Refused", today.minusDays(3))).update();
        risk(action(3, "Risk for long", today.plusDays(90)), today.plusDays(31));
        stage("analysis", 2);
        report.send();
        assertThat(told()).doesNotContain("Done", "Refused", "Risk for long").contains("analysis");
    }

    @Test
    void when_there_is_nothing_to_tell_nobody_is_told() {
        nothingIsOpen();
        jdbc.sql("UPDATE stage SET closed_at = now()").update();
        jdbc.sql("UPDATE waiver SET waived_at = now() - interval '1 year'").update();
        jdbc.sql("UPDATE action SET due_on = current_date + 400").update();
        jdbc.sql("UPDATE action_decision SET accepted_until = current_date + 400 WHERE accepted_until IS NOT NULL")
            .update();
        report.send();
        assertThat(jdbc.sql("SELECT count(*) FROM notice WHERE kind = 'weekly'").query(Integer.class).single())
            .isZero();
    }

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
    }

    private String told() {
        return told("management1");
    }

    private String told(String person) {
        return jdbc.sql("SELECT content::text FROM notice WHERE kind = 'weekly' AND recipient = ?").param(person)
            .query(String.class).single();
    }

    private void stage(String stage, int dueInDays) {
        jdbc.sql(
            "INSERT INTO stage (post_mortem, stage, opened_at, due_at) VALUES (?, ?, now(), now() + make_interval(days => ?))")
            .params(reference, stage, dueInDays).update();
    }

    private long action(int number, String title, LocalDate due) {
        long id = jdbc.sql("""
            INSERT INTO action (post_mortem, number, title, kind, what, owner, verifier, due_on, priority, criterion,
                                judge_after, proposed_by, proposed_at)
            VALUES (?, ?, ?, 'configuration', 'x', 'sysadmin1', 'security2', ?, 'high', 'x', 90, 'security1', now())
            RETURNING id""").params(reference, number, title, due).query(Long.class).single();
        jdbc.sql("INSERT INTO action_grade VALUES (?, 1, 'intermediate', null, 'security1', now())").param(id).update();
        return id;
    }

    private void risk(long action, LocalDate until) {
        jdbc.sql("INSERT INTO action_decision VALUES (?, 1, 'accept-risk', 'Soon gone', ?, 'management1', now())")
            .params(action, until).update();
        engine.getRuntimeService().startProcessInstanceByKey("accepted-risk", reference,
            Map.of("action", action, "severity", "high"));
    }

    private void waive(String reason) {
        jdbc.sql("""
            WITH held AS (
                INSERT INTO meeting (post_mortem, scheduled_for, minutes, place, invited_roles, invited_people, agenda,
                                     scheduled_by, scheduled_at)
                VALUES (?, now(), 60, 'x', '{}', '{}', 'x', 'facilitator1', now()) RETURNING id)
            INSERT INTO waiver SELECT id, 'management', ?, 'management1', now() FROM held""")
            .params(reference, reason).update();
    }
}
