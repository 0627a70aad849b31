package io.hindsight.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.action.DueDates;
import io.hindsight.hardening.ActionSteps;
import io.hindsight.office.WorkingDays;
import io.hindsight.record.PostMortems;
import io.hindsight.record.Stage;

class OpenWorkTest extends ActionSteps {

    private static final ZoneId OFFICE = ZoneId.of("Europe/Paris");

    @Autowired
    OpenWork work;
    @Autowired
    PostMortems postMortems;
    @Autowired
    DueDates dueDates;
    @Autowired
    WorkingDays workingDays;
    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        2026-06-05T17:59, -, 0
        2026-06-05T18:01, 0, -
        2026-06-06T12:00, 0, -
        2026-06-08T09:00, 1, -
        2026-06-12T09:00, 5, -
        2026-07-15T09:00, 27, -
        2026-06-04T09:00, -, 1
        2026-05-22T09:00, -, 9
        """)
    void lateness_counts_the_offices_working_days(String now, Integer late, Integer ahead) {
        postMortems.open(reference, "analysis", 1, at("2026-06-05T18:00"));
        ClockUtil.setCurrentTime(Date.from(at(now)));

        assertThat(only()).returns(late, WorkItem::late).returns(ahead, WorkItem::ahead)
            .returns(late, WorkItem::age).returns(late != null, WorkItem::isLate);
    }

    @Test
    void a_moved_stage_keeps_its_age() {
        Instant due = at("2026-06-05T18:00");
        postMortems.open(reference, "analysis", 1, due);
        postMortems.move(reference, Stage.ANALYSIS, 1, at("2026-06-19T18:00"));
        ClockUtil.setCurrentTime(Date.from(at("2026-06-12T09:00")));

        assertThat(only()).returns(null, WorkItem::late).returns(5, WorkItem::age).returns(5, WorkItem::ahead)
            .returns(due, WorkItem::firstDue).returns(true, WorkItem::isMoved);
    }

    @Test
    void a_task_of_a_stage_is_as_old_as_the_stage_whose_day_it_has() {
        Instant due = at("2026-06-05T18:00");
        Instant later = at("2026-06-19T18:00");
        postMortems.open(reference, "analysis", 1, due);
        engine.getRuntimeService().startProcessInstanceByKey("analysis", reference,
            Map.of("severity", "high", "due", Date.from(later), "track", "full"));
        postMortems.move(reference, Stage.ANALYSIS, 1, later);

        assertThat(items()).extracting(WorkItem::kind, WorkItem::name, WorkItem::stage, WorkItem::team,
            WorkItem::firstDue).containsExactly(tuple(WorkKind.TASK, "Trace causes", "analysis", "security", due),
                tuple(WorkKind.STAGE, null, "analysis", null, due));
    }

    @Test
    void what_is_done_is_not_open() {
        postMortems.open(reference, "analysis", 1, at("2026-06-05T18:00"));
        postMortems.close(reference, "analysis");
        assertThat(items()).isEmpty();
    }

    @Test
    void an_action_is_open_at_whoever_has_to_decide_do_and_verify_it() {
        propose("sysadmin2", "security2");
        assertThat(only()).returns(WorkKind.ACTION, WorkItem::kind).returns("management", WorkItem::team)
            .returns(null, WorkItem::person).returns(1, WorkItem::number).returns("hardening", WorkItem::stage)
            .returns("Title", WorkItem::subject);
        approve();
        assertThat(only()).returns("sysadmin2", WorkItem::person).returns(null, WorkItem::team)
            .returns(workingDays.closing(DUE), WorkItem::due)
            .returns(stages.task(reference, "Implement action").getId(), WorkItem::task);
        implement("sysadmin2");
        assertThat(only()).returns("security2", WorkItem::person).returns("Verify action", WorkItem::name);
    }

    @Test
    void no_move_makes_an_action_younger() {
        propose("sysadmin2", null);
        approve();
        dueDates.move(reference, 1, DUE.plusDays(28), "Late delivery", "management1");
        dueDates.move(reference, 1, DUE.plusDays(56), "Later still", "management1");
        ClockUtil.setCurrentTime(Date.from(workingDays.closing(DUE).plus(7, ChronoUnit.DAYS)));

        assertThat(only()).returns(null, WorkItem::late).returns(5, WorkItem::age)
            .returns(workingDays.closing(DUE), WorkItem::firstDue)
            .returns(workingDays.closing(DUE.plusDays(56)), WorkItem::due);
        implement("sysadmin2");
        assertThat(only()).returns("Verify action", WorkItem::name).returns(5, WorkItem::age);
    }

    @Test
    void the_reading_of_an_effect_is_open_from_its_plan_to_its_task() {
        propose("sysadmin2", null);
        approve();
        implement("sysadmin2");
        verify("security2", "verified");
        WorkItem planned = only();
        assertThat(planned).returns(WorkKind.READING, WorkItem::kind).returns(null, WorkItem::task)
            .returns(1, WorkItem::number).returns("security", WorkItem::team);
        passDays(90);
        assertThat(only()).returns(WorkKind.READING, WorkItem::kind)
            .returns(stages.task(reference, "Judge effect").getId(), WorkItem::task);
        stages.complete(reference, "Judge effect", "security1", Map.of("outcome", "hit", "findings", "None since"));
        assertThat(items()).isEmpty();
    }

    @Test
    void an_accepted_risk_is_open_until_its_decision_comes_back() {
        propose(null, null);
        acceptRisk(10);
        assertThat(only()).returns(WorkKind.RISK, WorkItem::kind).returns("management1", WorkItem::person)
            .returns(workingDays.closing(LocalDate.now(clock).plusDays(10)), WorkItem::due);
        passDays(11);
        assertThat(only()).returns(WorkKind.ACTION, WorkItem::kind).returns("management", WorkItem::team);
    }

    @Test
    void what_an_action_was_refused_for_is_not_open() {
        propose(null, null);
        stages.complete(reference, "Decide on action", "management1",
            Map.of("decision", "refuse", "decisionReasons", "No use"));
        assertThat(items()).isEmpty();
    }

    @Test
    void a_suspended_task_waits_for_nobody() {
        propose(null, null);
        engine.getRuntimeService().suspendProcessInstanceById(run.getId());
        assertThat(items()).isEmpty();
    }

    @Test
    void what_is_confidential_is_not_there_for_others() {
        propose(null, null);
        stages.close(reference, "security1");
        assertThat(work.of(reference, "security1")).hasSize(1);
        assertThat(work.of(reference, "security2")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"person = 'security1'", "person = ANY ('{security1,security2}')", "task = 'any'",
        "task = ANY ('{any,other}')", "post_mortem = 'PM-2026-0001'", "kind = 'risk'"})
    void what_is_looked_for_is_looked_for_in_each_part_by_itself(String condition) {
        assertThat(jdbc.sql("EXPLAIN SELECT * FROM open_work(now()) WHERE " + condition).query(String.class).list())
            .noneMatch(step -> step.contains("Subquery Scan on unfinished"));
    }

    @Test
    void without_a_clock_the_view_tells_what_is_late_now() {
        propose(null, null);
        Task task = stages.task(reference, "Decide on action");
        task.setDueDate(Date.from(Instant.now().minus(30, ChronoUnit.DAYS)));
        engine.getTaskService().saveTask(task);

        assertThat(jdbc.sql("SELECT late FROM open_work WHERE post_mortem = ?").param(reference).query(Integer.class)
            .single()).isBetween(18, 22);
    }

    private WorkItem only() {
        assertThat(items()).hasSize(1);
        return items().get(0);
    }

    private List<WorkItem> items() {
        return work.of(reference, "facilitator1");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(OFFICE).toInstant();
    }
}
