package io.hindsight.replacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.TestClock;
import io.hindsight.assignment.ChangeOfHands;
import io.hindsight.assignment.ChangeOfHands.HandsKind;
import io.hindsight.assignment.Hands;
import io.hindsight.circle.Circles;
import io.hindsight.hardening.ActionSteps;
import io.hindsight.reminder.TaskSweep;

/** Somebody who is named for an action has left. */
class ReplacementTest extends ActionSteps {

    private static final String ASKED = "Name replacements";

    @Autowired
    TaskService tasks;
    @Autowired
    IdentityService identity;
    @Autowired
    TaskSweep sweep;
    @Autowired
    Replacements replacements;
    @Autowired
    Hands hands;
    @Autowired
    Circles circles;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    final String leaver = "leaver-" + UUID.randomUUID();

    @BeforeEach
    void somebody() {
        User user = identity.newUser(leaver);
        user.setFirstName("Lea");
        user.setLastName("Ver");
        identity.saveUser(user);
        identity.createMembership(leaver, "employees");
        identity.createMembership(leaver, "sysadmins");
    }

    @AfterEach
    void gone() {
        identity.deleteUser(leaver);
    }

    @Test
    void the_owner_of_an_action_that_is_yet_to_be_done_is_asked_for_anew() {
        propose(leaver, "security2");
        identity.deleteUser(leaver);
        assertThat(stages.task(reference, ASKED, "facilitators").getDueDate()).isNotNull();
        assertThat(shown("leaverFacts")).contains("**Lea Ver** has left");
        assertThat(shown("duty1")).isEqualTo("**1.** Owner of action 1, **Title**, due on 2 March 2027: does it");
        ProcessInstance asking = running("replacement");
        name(Map.of("manner", "each", "duty1To", "sysadmin2", "namingRemark", "Knows the <b>gateway"));

        BpmnAwareTests.assertThat(asking).isEnded().hasPassedInOrder("Event_ReplacementNeeded",
            "Task_NameReplacements", "Event_ReplacementsNamed");
        assertThat(action().owner()).isEqualTo("sysadmin2");
        assertThat(stages.shown(stages.task(reference, "Decide on action"), "proposalFacts"))
            .contains("owner System administration 2").doesNotContain("Lea Ver");
        approve();
        assertThat(stages.task(reference, "Implement action").getAssignee()).isEqualTo("sysadmin2");
    }

    @Test
    void the_record_says_who_named_whom_and_why_and_who_takes_over_is_told() {
        propose(leaver, "security2");
        identity.deleteUser(leaver);
        name(Map.of("manner", "one", "successor", "sysadmin2", "namingRemark", "Knows the gateway"));
        assertThat(hands.of(reference)).extracting(ChangeOfHands::kind, ChangeOfHands::task, ChangeOfHands::key,
            ChangeOfHands::name, ChangeOfHands::subject, ChangeOfHands::from, ChangeOfHands::to, ChangeOfHands::by,
            ChangeOfHands::reason).containsExactly(
                tuple(HandsKind.NAMED, null, "Task_ImplementAction",
                    "Implement action", "Title", leaver, "sysadmin2", "facilitator1", "Knows the gateway"));
        assertThat(told()).containsExactly("sysadmin2");
    }

    @Test
    void the_verifier_is_asked_for_anew_while_the_action_is_being_done() {
        propose("sysadmin2", leaver);
        approve();
        identity.deleteMembership(leaver, "sysadmins");
        assertThat(shown("duty1")).startsWith("**1.** Verifier of action 1, **Title**");
        name(Map.of("manner", "each", "duty1To", "security1"));
        assertThat(action().verifier()).isEqualTo("security1");
        implement("sysadmin2");
        assertThat(stages.task(reference, "Verify action").getAssignee()).isEqualTo("security1");
    }

    @Test
    void an_open_task_goes_to_who_takes_it_over() {
        propose(leaver, null);
        approve();
        identity.deleteUser(leaver);
        Task open = stages.task(reference, "Implement action");
        assertThat(open.getAssignee()).isNull();
        assertThat(stages.shown(open, "facts")).contains("Lea Ver, who was to do this, has left");
        name(Map.of("manner", "one", "successor", "sysadmin2"));
        assertThat(stages.task(reference, "Implement action").getAssignee()).isEqualTo("sysadmin2");
        assertThat(stages.shown(open, "facts")).doesNotContain("Lea Ver");
        assertThat(hands.of(reference)).last()
            .extracting(ChangeOfHands::kind, ChangeOfHands::task, ChangeOfHands::from, ChangeOfHands::to)
            .containsExactly(HandsKind.NAMED, open.getId(), leaver, "sysadmin2");
        assertThat(told()).contains("sysadmin2");
    }

    @Test
    void whoever_has_taken_the_open_task_meanwhile_keeps_it() {
        propose(leaver, null);
        approve();
        identity.deleteUser(leaver);
        tasks.claim(stages.task(reference, "Implement action").getId(), "sysadmin1");
        name(Map.of("manner", "one", "successor", "sysadmin2"));
        assertThat(stages.task(reference, "Implement action").getAssignee()).isEqualTo("sysadmin1");
        assertThat(action().owner()).isEqualTo("sysadmin2");
    }

    @Test
    void a_task_that_who_is_in_no_team_any_more_still_has_goes_to_who_takes_it_over() {
        propose(leaver, null);
        identity.deleteMembership(leaver, "sysadmins");
        approve();
        assertThat(stages.task(reference, "Implement action").getAssignee()).isEqualTo(leaver);
        name(Map.of("manner", "one", "successor", "sysadmin2"));
        assertThat(stages.task(reference, "Implement action").getAssignee()).isEqualTo("sysadmin2");
    }

    @Test
    void all_of_it_may_be_left_to_its_groups() {
        propose(leaver, "security2");
        propose("Other", "sysadmin2", leaver, 90);
        identity.deleteUser(leaver);
        name(Map.of("manner", "group"));
        assertThat(actions.of(reference)).extracting(one -> one.owner(), one -> one.verifier())
            .containsExactly(tuple(null, "security2"), tuple("sysadmin2", null));
        sweep.sweep();
        assertThat(stages.task(reference, ASKED)).isNull();
        assertThat(told()).isEmpty();
    }

    @Test
    void nobody_verifies_what_they_do_themselves() {
        propose(leaver, "security2");
        propose("Other", "sysadmin2", leaver, 90);
        identity.deleteUser(leaver);
        assertThat(offered("duty1People")).contains("sysadmin2").doesNotContain("security2", leaver);
        assertThat(offered("duty2People")).contains("security2").doesNotContain("sysadmin2");
        assertThat(offered("successors")).contains("security1").doesNotContain("security2", "sysadmin2");
        jdbc.sql("UPDATE action SET verifier = 'security1' WHERE post_mortem = ? AND number = 1").param(reference)
            .update();
        assertThatThrownBy(() -> name(Map.of("manner", "one", "successor", "security1")))
            .hasStackTraceContaining("Who takes over everything")
            .hasStackTraceContaining("Action 1 needs two people");
        assertThat(action().owner()).isEqualTo(leaver);
    }

    @Test
    void whoever_has_done_it_does_not_verify_it() {
        propose(null, leaver);
        approve();
        implement("sysadmin2");
        identity.deleteUser(leaver);
        assertThat(offered("duty1People")).contains("sysadmin1").doesNotContain("sysadmin2");
    }

    @Test
    void it_goes_to_nobody_who_may_not_do_it() {
        propose(leaver, null);
        identity.deleteUser(leaver);
        assertThatThrownBy(() -> name(Map.of("manner", "each", "duty1To", "employee1")))
            .hasStackTraceContaining("Who takes over number 1");
        identity.deleteMembership("sysadmin2", "sysadmins");
        try {
            assertThatThrownBy(() -> name(Map.of("manner", "each", "duty1To", "sysadmin2")))
                .hasStackTraceContaining("cannot take this over");
        } finally {
            identity.createMembership("sysadmin2", "sysadmins");
        }
    }

    @Test
    void whoever_is_away_is_offered_with_a_warning() {
        propose(leaver, null);
        identity.deleteUser(leaver);
        jdbc.sql("INSERT INTO absence VALUES ('sysadmin2', current_date, current_date + 3, 'sysadmin1')").update();
        try {
            assertThat(offered("duty1People")).contains("System administration 2 (away until");
        } finally {
            jdbc.sql("DELETE FROM absence WHERE person = 'sysadmin2'").update();
        }
    }

    @Test
    void it_is_asked_once_however_often_one_looks_and_on_how_many_nodes() {
        propose(leaver, null);
        jdbc.sql("DELETE FROM act_id_membership WHERE user_id_ = ?").param(leaver).update();
        jdbc.sql("DELETE FROM act_id_user WHERE id_ = ?").param(leaver).update();
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(
            () -> new TransactionTemplate(transactions).executeWithoutResult(any -> replacements.sweep()))).limit(2)
            .toArray(CompletableFuture[]::new)).join();
        sweep.sweep();
        assertThat(stages.task(reference, ASKED, "facilitators")).isNotNull();
    }

    @Test
    void who_has_still_another_team_has_not_left() {
        identity.createMembership(leaver, "security");
        propose(leaver, null);
        identity.deleteMembership(leaver, "sysadmins");
        sweep.sweep();
        assertThat(running("replacement")).isNull();
    }

    @Test
    void it_ends_by_itself_when_they_are_back() {
        propose(leaver, null);
        identity.deleteMembership(leaver, "sysadmins");
        ProcessInstance asking = running("replacement");
        identity.createMembership(leaver, "legal");
        BpmnAwareTests.assertThat(asking).isEnded().hasPassed("Event_DutiesSettled", "Event_NoReplacementNeeded");
        assertThat(action().owner()).isEqualTo(leaver);
    }

    @Test
    void it_ends_by_itself_when_all_of_it_was_done_meanwhile() {
        propose(leaver, null);
        approve();
        identity.deleteUser(leaver);
        sweep.sweep();
        assertThat(running("replacement")).isNotNull();
        implement("sysadmin1");
        assertThatThrownBy(() -> name(Map.of("manner", "group"))).hasStackTraceContaining("nothing left to take over");
        sweep.sweep();
        assertThat(running("replacement")).isNull();
        verify("security1", "not-verified");
        sweep.sweep();
        assertThat(stages.task(reference, ASKED)).isNotNull();
    }

    @Test
    void what_ends_with_its_process_is_not_asked_for_any_more() {
        propose(leaver, null);
        identity.deleteUser(leaver);
        engine.getRuntimeService().deleteProcessInstance(run.getId(), "tested");
        sweep.sweep();
        assertThat(running("replacement")).isNull();
    }

    @Test
    void of_many_things_those_without_room_are_asked_for_next() {
        for (int number = 1; number <= 9; number++) {
            propose("Title " + number, leaver, null, 90);
        }
        identity.deleteUser(leaver);
        assertThat(shown("moreDuties")).contains("- Owner of action 9, **Title 9**");
        name(Map.of("manner", "each", "duty1To", "sysadmin1"));
        assertThat(actions.of(reference)).extracting(one -> one.owner()).startsWith("sysadmin1", null).endsWith(leaver);
        sweep.sweep();
        assertThat(shown("duty1")).startsWith("**1.** Owner of action 9");
        name(Map.of("manner", "one", "successor", "sysadmin1"));
        assertThat(actions.of(reference)).extracting(one -> one.owner()).endsWith("sysadmin1");
    }

    @Test
    void an_accepted_risk_asks_when_it_comes_back() {
        propose(leaver, null);
        acceptRisk(10);
        identity.deleteUser(leaver);
        sweep.sweep();
        assertThat(running("replacement")).isNull();
        passDays(10);
        sweep.sweep();
        assertThat(stages.task(reference, ASKED)).isNotNull();
    }

    @Test
    void an_action_that_follows_one_without_effect_asks_for_the_owner_of_that_one() {
        propose(leaver, null);
        approve();
        implement(leaver);
        verify("security1", "verified");
        identity.deleteUser(leaver);
        passDays(90);
        stages.complete(reference, "Judge effect", "security1", Map.of("outcome", "miss", "findings", "None",
            "successorTitle", "Instead", "successorWhat", "What", "successorDueOn", TestClock.workingDay(9).toString(),
            "successorCriterion",
            "Effect"));
        sweep.sweep();
        assertThat(shown("duty1")).startsWith("**1.** Owner of action 2, **Instead**");
    }

    @Test
    void management_is_asked_where_there_are_no_facilitators() {
        propose(leaver, null);
        List<String> facilitators = List.of("facilitator1", "facilitator2");
        facilitators.forEach(person -> identity.deleteMembership(person, "facilitators"));
        try {
            identity.deleteUser(leaver);
            assertThat(stages.task(reference, ASKED, "management")).isNotNull();
        } finally {
            facilitators.forEach(person -> identity.createMembership(person, "facilitators"));
        }
    }

    @Test
    void management_is_asked_where_no_facilitator_may_know_it_and_who_takes_over_may_know_it_then() {
        propose(leaver, null);
        stages.close(reference, leaver, "management2");
        jdbc.sql("UPDATE act_ru_task SET tenant_id_ = ? WHERE proc_inst_id_ = ?").params(reference, run.getId())
            .update();
        identity.deleteUser(leaver);
        Task asked = stages.task(reference, ASKED, "management");
        assertThat(asked.getTenantId()).isEqualTo(reference);
        stages.complete(asked, "management2", Map.of("manner", "one", "successor", "sysadmin2"));
        assertThat(circles.members(reference)).contains("sysadmin2");
        assertThat(told()).containsExactly("sysadmin2");
    }

    private void name(Map<String, Object> answers) {
        stages.complete(reference, ASKED, "facilitator1", answers);
    }

    private String shown(String name) {
        return stages.shown(stages.task(reference, ASKED), name);
    }

    private String offered(String name) {
        return engine.getFormService().getTaskFormVariables(stages.task(reference, ASKED).getId()).get(name)
            .toString();
    }

    private List<String> told() {
        return jdbc.sql("SELECT recipient FROM notice WHERE post_mortem = ? AND kind = 'handed-on'").param(reference)
            .query(String.class).list();
    }
}
