package io.hindsight.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.acknowledgement.Acknowledgements.Acknowledgement;
import io.hindsight.people.Role;
import io.hindsight.plan.PlanSteps;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.Plans;

@EngineTest
@Import(PlanSteps.class)
class AcknowledgementTest {

    private static final String ASKED = "Acknowledge plan";

    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;
    @Autowired
    Plans plans;
    @Autowired
    Acknowledgements acknowledgements;
    @Autowired
    PlanSteps steps;

    String reference;

    @BeforeEach
    void publish() {
        init(engine);
        reference = steps.drafted("add");
        steps.approve(reference);
    }

    @Test
    void every_active_team_is_asked_and_the_stage_ends_with_the_last_answer() {
        assertThat(steps.open(reference, ASKED)).hasSize(Role.active().size()).extracting(Task::getDescription)
            .contains("Version " + plans.inForce().number() + " · legal");
        steps.acknowledge(steps.open(reference, ASKED, "legal"), null);
        assertThat(isRunning()).isTrue();
        steps.acknowledgeAll(reference);

        assertThat(isRunning()).isFalse();
        assertThat(acknowledgements.of(reference)).hasSize(7).extracting(Acknowledgement::outcome)
            .containsOnly("acknowledged");
        assertThat(acknowledgements.of(reference).get(0)).extracting(Acknowledgement::team, Acknowledgement::recordedBy)
            .containsExactly("legal", "legal1");
    }

    @Test
    void a_team_that_needs_training_says_what() {
        steps.acknowledge(steps.open(reference, ASKED, "sysadmins"), PlanSteps.WORDS);
        steps.acknowledge(steps.open(reference, ASKED, "legal"), null);

        assertThat(acknowledgements.trainingWishes(reference))
            .containsExactly(new PlanVersion.TrainingWish("sysadmins", PlanSteps.WORDS));
    }

    @Test
    void after_the_deadline_management_may_excuse_a_team_with_a_reason() {
        passDeadline("legal");
        Task excuse = steps.open(reference, "Excuse team").get(0);
        assertThat(excuse.getDescription()).isEqualTo("Version " + plans.inForce().number() + " · legal");
        assertThatThrownBy(() -> stages.complete(excuse, "management1", Map.of()))
            .hasMessageContaining("“Why the team is excused” needs an answer.");
        stages.complete(excuse, "management1", Map.of("excuseReason", "On leave"));
        steps.acknowledgeAll(reference);

        assertThat(isRunning()).isFalse();
        assertThat(acknowledgements.of(reference)).filteredOn(answer -> answer.team().equals("legal")).singleElement()
            .extracting(Acknowledgement::outcome, Acknowledgement::reason, Acknowledgement::recordedBy)
            .containsExactly("excused", "On leave", "management1");
    }

    @Test
    void a_team_that_answers_late_takes_the_excuse_away() {
        passDeadline("legal");
        steps.acknowledgeAll(reference);

        assertThat(isRunning()).isFalse();
        assertThat(steps.open(reference, "Excuse team")).isEmpty();
        assertThat(acknowledgements.of(reference)).extracting(Acknowledgement::outcome).containsOnly("acknowledged");
    }

    @Test
    void a_later_version_replaces_what_is_still_asked_and_no_stage_hangs() {
        steps.acknowledge(steps.open(reference, ASKED, "legal"), null);
        passDeadline("trainers");
        String later = steps.drafted("add");
        steps.approve(later);

        assertThat(isRunning()).isFalse();
        assertThat(steps.open(reference, "Excuse team")).isEmpty();
        assertThat(acknowledgements.of(reference)).filteredOn(answer -> answer.outcome().equals("replaced")).hasSize(6)
            .extracting(Acknowledgement::replacedBy).containsOnly(plans.published(later).orElseThrow().number());
        assertThat(steps.open(later, ASKED)).hasSize(7);
    }

    private void passDeadline(String team) {
        Job deadline = engine.getManagementService().createJobQuery().timers()
            .processInstanceId(steps.open(reference, ASKED, team).getProcessInstanceId()).singleResult();
        engine.getManagementService().executeJob(deadline.getId());
    }

    private boolean isRunning() {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("plan")
            .processInstanceBusinessKey(reference).count() > 0;
    }
}
