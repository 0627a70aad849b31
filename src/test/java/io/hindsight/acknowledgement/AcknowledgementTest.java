package io.hindsight.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.acknowledgement.Acknowledgements.Acknowledgement;
import io.hindsight.plan.PlanSteps;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.PlanVersion.TrainingWish;
import io.hindsight.planversion.Plans;

@EngineTest
class AcknowledgementTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    RuntimeService runtime;
    @Autowired
    Stages stages;
    @Autowired
    Plans plans;
    @Autowired
    Acknowledgements acknowledgements;
    @Autowired
    PlanSteps steps;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingIsAsked() {
        init(engine);
        steps.answerAll();
    }

    @Test
    void the_team_is_asked_whose_section_changes_and_the_stage_waits_for_it() {
        String reference = published(steps.draftedFor("legal"));

        assertThat(teams(reference)).containsExactly("legal");
        assertThat(steps.asked("legal")).returns("Version " + number(reference) + " · legal", Task::getDescription);
        assertThat(engine.getTaskService().getVariable(steps.asked("legal").getId(), "reference"))
            .isEqualTo(reference);
        assertThat(isRunning(reference)).isTrue();
        steps.acknowledgeAll(reference);

        assertThat(isRunning(reference)).isFalse();
        assertThat(acknowledgements.of(reference)).singleElement()
            .extracting(Acknowledgement::team, Acknowledgement::outcome, Acknowledgement::recordedBy)
            .containsExactly("legal", "acknowledged", "legal1");
    }

    @Test
    void teams_are_asked_that_a_change_names_and_the_stage_ends_with_the_last_answer() {
        String reference = published(steps.draftedNaming("Juridique", "sysadmins"));

        assertThat(teams(reference)).containsExactlyInAnyOrder("legal", "sysadmins", "plan-owners");
        steps.acknowledge(steps.asked("legal"), null);
        steps.acknowledge(steps.asked("plan-owners"), null);
        assertThat(isRunning(reference)).isTrue();
        steps.acknowledge(steps.asked("sysadmins"), null);
        assertThat(isRunning(reference)).isFalse();
    }

    @Test
    void where_no_team_is_concerned_the_plan_owners_alone_are_asked() {
        String reference = published(steps.draftedFor("Jane of the bank"));
        assertThat(teams(reference)).containsExactly("plan-owners");
        assertThat(stages.shown(steps.asked("plan-owners"), "versionNews")).contains("All changes", "Section 1",
            "Ne pas");
    }

    @Test
    void a_team_that_needs_training_says_what() {
        String reference = published(steps.draftedNaming("sysadmins", "legal"));
        steps.acknowledge(steps.asked("sysadmins"), PlanSteps.WORDS);
        steps.acknowledge(steps.asked("legal"), null);

        assertThat(acknowledgements.trainingWishes(reference))
            .containsExactly(new TrainingWish("sysadmins", PlanSteps.WORDS));
    }

    @Test
    void a_later_version_is_added_to_the_question_that_is_open_and_one_answer_acknowledges_both() {
        String first = published(steps.draftedFor("legal"));
        Task question = steps.asked("legal");
        ProcessInstance process = runtime.createProcessInstanceQuery()
            .processInstanceId(question.getProcessInstanceId()).singleResult();
        String second = published(steps.draftedFor("legal"));

        assertThat(steps.asked("legal").getId()).isEqualTo(question.getId());
        assertThat(steps.asked("legal").getDescription())
            .isEqualTo("Version %s, %s · legal".formatted(number(first), number(second)));
        assertThat(stages.shown(question, "versionNews")).contains("2 versions").containsSubsequence(
            "version **" + number(first), "Section 1", "version **" + number(second), "Section 1");
        steps.acknowledge(question, "What is new");

        for (String reference : List.of(first, second)) {
            assertThat(isRunning(reference)).isFalse();
            assertThat(acknowledgements.of(reference)).singleElement()
                .extracting(Acknowledgement::outcome, Acknowledgement::recordedBy)
                .containsExactly("acknowledged", "legal1");
            assertThat(acknowledgements.trainingWishes(reference))
                .containsExactly(new TrainingWish("legal", "What is new"));
        }
        assertThat(steps.asked("legal")).isNull();
        BpmnAwareTests.assertThat(process).hasPassed("Event_VersionAdded", "Event_VersionGathered",
            "Task_TellPostMortems", "Event_VersionsAnswered").isEnded();
    }

    @Test
    void a_wish_that_was_kept_stays_with_its_version_when_another_comes() {
        String first = published(steps.draftedNaming("legal", "trainers"));
        steps.acknowledge(steps.asked("legal"), "The first");
        String second = published(steps.draftedNaming("legal", "trainers"));
        steps.acknowledge(steps.asked("legal"), "The second");
        steps.acknowledge(steps.asked("trainers"), null);

        assertThat(acknowledgements.trainingWishes(first)).containsExactly(new TrainingWish("legal", "The first"));
        assertThat(acknowledgements.trainingWishes(second)).containsExactly(new TrainingWish("legal", "The second"));
    }

    @Test
    void each_post_mortem_goes_on_when_its_own_version_is_answered() {
        String first = published(steps.draftedFor("legal"));
        String second = published(steps.draftedNaming("trainers"));
        steps.acknowledge(steps.asked("trainers"), null);
        assertThat(isRunning(first)).isTrue();
        assertThat(isRunning(second)).isTrue();
        steps.acknowledge(steps.asked("plan-owners"), null);
        assertThat(isRunning(second)).isFalse();
        assertThat(isRunning(first)).isTrue();
    }

    @Test
    void who_answers_while_a_version_is_added_is_told_that_there_is_more_to_read() {
        String first = published(steps.draftedFor("legal"));
        Task question = steps.asked("legal");
        String second = published(steps.draftedFor("legal"));

        assertThatThrownBy(() -> steps.acknowledge(question, "Typed", number(first)))
            .hasMessageContaining("There is more to read: your team is asked for version " + number(second) + " too.");
        assertThat(acknowledgements.of(first)).extracting(Acknowledgement::outcome).containsOnlyNulls();
        steps.acknowledge(question, "Typed", number(first), number(second));
        assertThat(isRunning(second)).isFalse();
    }

    @Test
    void versions_that_are_published_at_the_same_moment_share_one_question() {
        List<String> drafts = Stream.generate(() -> steps.draftedFor("legal")).limit(3).toList();
        atOnce(drafts.stream().<Runnable>map(draft -> () -> steps.approve(draft)).toList());

        assertThat(steps.asked("legal").getDescription()).contains(drafts.stream().map(this::number).toList());
        steps.acknowledge(steps.asked("legal"), null);
        assertThat(drafts).noneMatch(this::isRunning);
    }

    @Test
    void what_is_published_at_the_moment_of_an_answer_is_asked_all_the_same() {
        String first = published(steps.draftedFor("legal"));
        String second = steps.draftedFor("legal");
        Task question = steps.asked("legal");
        atOnce(List.of(() -> steps.approve(second), () -> {
            try {
                steps.acknowledge(question, null, number(first));
            } catch (RuntimeException more) {
                assertThat(more).hasMessageContaining("There is more to read");
            }
        }));

        assertThat(steps.asked("legal").getDescription()).contains(number(second));
        steps.acknowledge(steps.asked("legal"), null);
        assertThat(List.of(first, second)).noneMatch(this::isRunning);
    }

    @Test
    void what_is_of_others_is_told_shorter() {
        String reference = published(steps.draftedFor("legal"));
        steps.acknowledgeAll(reference);
        String text = "Lock the door of " + reference;
        Map<String, Object> answers = steps.changes("add", "add");
        answers.putAll(Map.of("change1Owner", "Legal", "change2Text", text, "change2Owner", "Trainers"));
        String next = stages.openPostMortem();
        stages.start("plan", next);
        steps.draft(next, answers);
        published(next);

        assertThat(stages.shown(steps.asked("legal"), "versionNews")).contains("Section 2")
            .doesNotContain("Lock the door");
        assertThat(stages.shown(steps.asked("trainers"), "versionNews")).contains("Lock the door");
    }

    @Test
    void after_the_deadline_management_may_excuse_a_team_from_all_that_is_open_with_a_reason() {
        String first = published(steps.draftedFor("legal"));
        passDeadline("legal");
        Task excuse = steps.open(first, "Excuse team").get(0);
        String second = published(steps.draftedFor("legal"));
        assertThat(steps.open(first, "Excuse team").get(0).getDescription())
            .isEqualTo("Version %s, %s · legal".formatted(number(first), number(second)));
        assertThat(stages.shown(excuse, "excuseFacts")).contains("the versions **" + number(first));
        assertThatThrownBy(() -> stages.complete(excuse, "management1", Map.of()))
            .hasMessageContaining("“Why the team is excused” needs an answer.");
        stages.complete(excuse, "management1", Map.of("excuseReason", "On leave"));

        for (String reference : List.of(first, second)) {
            assertThat(isRunning(reference)).isFalse();
            assertThat(acknowledgements.of(reference)).singleElement()
                .extracting(Acknowledgement::outcome, Acknowledgement::reason, Acknowledgement::recordedBy)
                .containsExactly("excused", "On leave", "management1");
        }
        assertThat(steps.asked("legal")).isNull();
    }

    @Test
    void a_team_that_answers_late_takes_the_excuse_away() {
        String reference = published(steps.draftedFor("legal"));
        passDeadline("legal");
        steps.acknowledgeAll(reference);

        assertThat(isRunning(reference)).isFalse();
        assertThat(steps.open(reference, "Excuse team")).isEmpty();
        assertThat(acknowledgements.of(reference)).extracting(Acknowledgement::outcome).containsOnly("acknowledged");
    }

    @Test
    void what_was_asked_goes_on_when_its_post_mortem_is_deleted_and_is_asked_again_when_the_question_is() {
        String first = published(steps.draftedFor("legal"));
        runtime.deleteProcessInstance(running(first).getId(), "withdrawn");
        assertThat(steps.asked("legal")).isNotNull();
        runtime.deleteProcessInstance(steps.asked("legal").getProcessInstanceId(), "by mistake");
        String second = published(steps.draftedFor("legal"));

        assertThat(steps.asked("legal").getDescription()).contains(number(first), number(second));
        steps.acknowledgeAll(second);
        assertThat(acknowledgements.of(first)).extracting(Acknowledgement::outcome).containsExactly("acknowledged");
    }

    @Test
    void of_a_confidential_post_mortem_a_question_tells_the_change_and_neither_reason_nor_origin() {
        String open = published(steps.draftedFor("legal"));
        String reference = steps.draftedFor("legal");
        stages.close(reference, "management1");
        steps.approve(reference);

        String told = stages.shown(steps.asked("legal"), "versionNews");
        assertThat(told.substring(told.indexOf(plans.inForce().number()))).contains("Section 1")
            .doesNotContain("Why:", reference);
        assertThat(runtime.getVariables(steps.asked("legal").getProcessInstanceId()).toString())
            .doesNotContain(reference);
        steps.acknowledgeAll(open);
        assertThat(isRunning(reference)).isFalse();
    }

    @Test
    void what_earlier_releases_have_replaced_stays_readable() {
        String reference = published(steps.draftedFor("legal"));
        steps.acknowledgeAll(reference);
        jdbc.sql("""
            UPDATE acknowledgement SET outcome = 'replaced', replaced_by = version
            WHERE version = (SELECT id FROM plan_version WHERE post_mortem = ?)""").param(reference).update();
        assertThat(acknowledgements.of(reference)).extracting(Acknowledgement::outcome, Acknowledgement::replacedBy)
            .containsExactly(tuple("replaced", number(reference)));
    }

    private static void atOnce(List<Runnable> works) {
        ExecutorService nodes = Executors.newFixedThreadPool(works.size());
        try {
            works.stream().map(nodes::submit).toList()
                .forEach(done -> assertThat(done).succeedsWithin(Duration.ofSeconds(30)));
        } finally {
            nodes.shutdown();
        }
    }

    private String published(String reference) {
        steps.approve(reference);
        return reference;
    }

    private String number(String reference) {
        return plans.published(reference).map(PlanVersion::number).orElseThrow();
    }

    private List<String> teams(String reference) {
        return acknowledgements.of(reference).stream().map(Acknowledgement::team).toList();
    }

    private void passDeadline(String team) {
        Job deadline = engine.getManagementService().createJobQuery().timers()
            .processInstanceId(steps.asked(team).getProcessInstanceId()).singleResult();
        engine.getManagementService().executeJob(deadline.getId());
    }

    private boolean isRunning(String reference) {
        return running(reference) != null;
    }

    private ProcessInstance running(String reference) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("plan").processInstanceBusinessKey(reference)
            .singleResult();
    }
}
