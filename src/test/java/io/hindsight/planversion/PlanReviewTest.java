package io.hindsight.planversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.plan.PlanSteps;
import io.hindsight.planreview.SectionReviews;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.planversion.PlanVersion.SectionReview;

@EngineTest
class PlanReviewTest {

    private static long years;

    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;
    @Autowired
    Plans plans;
    @Autowired
    SectionReviews reviews;
    @Autowired
    PlanSteps steps;

    @BeforeEach
    void aLongTimeLater() {
        years += 2;
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(366 * years, ChronoUnit.DAYS)));
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void each_section_that_nothing_has_touched_for_a_year_is_looked_at_once() {
        String reference = steps.drafted("strengthen " + steps.anyNumber());
        steps.approve(reference);
        monthEnds();

        assertThat(open()).hasSize(plans.sections(plans.inForce()).size() - 1);
        open().forEach(task -> answer(task, Map.of("reviewVerdict", "right")));
        monthEnds();
        assertThat(open()).isEmpty();
        assertThat(reviews.latest()).extracting(SectionReview::verdict).containsOnly("right");
    }

    @Test
    void what_needs_work_is_said_with_a_remark_and_kept() {
        monthEnds();
        Task task = open().get(0);
        assertThatThrownBy(() -> answer(task, Map.of("reviewVerdict", "needs-work")))
            .hasMessageContaining("“What needs work” needs an answer.");
        open().forEach(each -> answer(each, Map.of("reviewVerdict", "needs-work", "reviewRemark", PlanSteps.WORDS)));

        assertThat(reviews.latest()).hasSameSizeAs(plans.sections(plans.inForce())).extracting(SectionReview::remark)
            .containsOnly(PlanSteps.WORDS);
        assertThat(plans.sections(plans.inForce())).extracting(Section::number)
            .containsAll(reviews.latest().stream().map(SectionReview::section).toList());
    }

    @Test
    void each_task_says_which_section_it_is_about() {
        monthEnds();

        assertThat(open()).extracting(Task::getDescription).containsExactlyInAnyOrderElementsOf(
            plans.sections(plans.inForce()).stream().map(section -> section.number() + " " + section.title()).toList());
        open().forEach(task -> answer(task, Map.of("reviewVerdict", "right")));
    }

    private void monthEnds() {
        engine.getManagementService().executeJob(engine.getManagementService().createJobQuery()
            .processDefinitionKey("plan-review").timers().list().get(0).getId());
    }

    private List<Task> open() {
        return engine.getTaskService().createTaskQuery().taskName("Review section").list();
    }

    private void answer(Task task, Map<String, Object> answers) {
        stages.complete(task, "plan-owner1", answers);
    }
}
