package io.hindsight.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.assignment.ChangeOfHands.HandsKind;
import io.hindsight.reminder.TaskSweep;

@EngineTest
class LeaversTest {

    @Autowired
    Stages stages;
    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;
    @Autowired
    IdentityService identity;
    @Autowired
    TaskSweep sweep;
    @Autowired
    Hands hands;
    @Autowired
    JdbcClient jdbc;

    final String leaver = "leaver-" + UUID.randomUUID();
    String reference;
    String task;

    @BeforeEach
    void somebodyWithATask() {
        User user = identity.newUser(leaver);
        user.setEmail("leaver@hindsight.example");
        identity.saveUser(user);
        identity.createMembership(leaver, "facilitators");
        identity.createMembership(leaver, "security");
        reference = stages.openPostMortem();
        stages.start("meeting", reference);
        task = stages.task(reference, "Schedule meeting").getId();
        tasks.setAssignee(task, leaver);
    }

    @AfterEach
    void gone() {
        identity.deleteUser(leaver);
    }

    @Test
    void the_task_of_who_is_deleted_goes_back_to_its_group_which_is_told() {
        identity.deleteUser(leaver);
        assertLeft();
    }

    @Test
    void the_task_of_who_leaves_its_group_goes_back_to_it_and_that_of_another_group_stays() {
        identity.deleteMembership(leaver, "security");
        assertThat(assignee()).isEqualTo(leaver);
        identity.deleteMembership(leaver, "facilitators");
        assertLeft();
    }

    @Test
    void a_sweep_finds_who_was_taken_out_behind_the_engine() {
        jdbc.sql("DELETE FROM act_id_membership WHERE user_id_ = ?").param(leaver).update();
        jdbc.sql("DELETE FROM act_id_user WHERE id_ = ?").param(leaver).update();
        sweep.sweep();
        assertLeft();
    }

    @Test
    void a_confidential_task_goes_back_whoever_takes_its_holder_out() {
        stages.close(reference, leaver, "facilitator1");
        jdbc.sql("UPDATE act_ru_task SET tenant_id_ = ? WHERE id_ = ?").params(reference, task).update();
        identity.setAuthentication("admin", List.of("camunda-admin"), List.of());
        try {
            identity.deleteMembership(leaver, "facilitators");
        } finally {
            identity.clearAuthentication();
        }
        assertThat(assignee()).isNull();
        assertThat(told()).containsExactly("facilitator1");
    }

    @Test
    void whoever_was_named_and_has_left_is_not_given_a_later_task() {
        String model = repository.createDeployment().addModelInstance("later.bpmn",
            Bpmn.createExecutableProcess("later").camundaHistoryTimeToLiveString("P1D").startEvent()
                .userTask().camundaAssignee(leaver).camundaCandidateGroups("security").endEvent().done())
            .deploy().getId();
        try {
            assertThat(holder(runtime.startProcessInstanceByKey("later").getId())).isEqualTo(leaver);
            identity.deleteUser(leaver);
            String later = runtime.startProcessInstanceByKey("later").getId();
            assertThat(holder(later)).isNull();
            assertThat(tasks.createTaskQuery().processInstanceId(later).taskCandidateGroup("security").count()).isOne();
            assertThat(hands.loss(tasks.createTaskQuery().processInstanceId(later).singleResult().getId()))
                .get().extracting(ChangeOfHands::from).isEqualTo(leaver);
        } finally {
            repository.deleteDeployment(model, true);
        }
    }

    @Test
    void whoever_was_named_and_is_in_no_group_any_more_has_left_too() {
        String model = repository.createDeployment().addModelInstance("later.bpmn",
            Bpmn.createExecutableProcess("later").camundaHistoryTimeToLiveString("P1D").startEvent()
                .userTask().camundaAssignee(leaver).camundaCandidateGroups("security").endEvent().done())
            .deploy().getId();
        try {
            identity.deleteMembership(leaver, "security");
            assertThat(holder(runtime.startProcessInstanceByKey("later").getId())).isEqualTo(leaver);
            identity.deleteMembership(leaver, "facilitators");
            assertThat(holder(runtime.startProcessInstanceByKey("later").getId())).isNull();
        } finally {
            repository.deleteDeployment(model, true);
        }
    }

    @Test
    void the_form_says_above_all_else_who_had_it_and_has_left() {
        String before = stages.shown(stages.task(reference, "Schedule meeting"), "facts");
        identity.deleteUser(leaver);
        assertThat(stages.shown(stages.task(reference, "Schedule meeting"), "facts")).endsWith(before)
            .startsWith("**" + leaver.replace("-", "\\-") + ", who was to do this, has left.**");
    }

    @Test
    void what_is_for_a_team_that_is_gone_is_offered_to_the_facilitators_who_are_told() {
        List<String> lawyers =
            identity.createUserQuery().memberOfGroup("legal").list().stream().map(User::getId).toList();
        String model = repository.createDeployment().addModelInstance("for-lawyers.bpmn",
            Bpmn.createExecutableProcess("for-lawyers").camundaHistoryTimeToLiveString("P1D").startEvent()
                .userTask().camundaCandidateGroups("legal").endEvent().done())
            .deploy().getId();
        try {
            String process = runtime.startProcessInstanceByKey("for-lawyers", reference).getId();
            task = tasks.createTaskQuery().processInstanceId(process).singleResult().getId();
            sweep.sweep();
            assertThat(hands.loss(task)).isEmpty();
            identity.deleteGroup("legal");
            sweep.sweep();
            assertThat(tasks.createTaskQuery().taskId(task).taskCandidateGroup("facilitators").count()).isOne();
            assertThat(told()).contains("facilitator1", "facilitator2");
            assertThat(hands.of(reference)).filteredOn(change -> change.task().equals(task))
                .extracting(ChangeOfHands::from, ChangeOfHands::kind)
                .containsExactly(tuple("legal", HandsKind.TEAM_GONE));
        } finally {
            repository.deleteDeployment(model, true);
            Group legal = identity.newGroup("legal");
            legal.setName("Legal");
            legal.setType("HINDSIGHT");
            identity.saveGroup(legal);
            lawyers.forEach(person -> identity.createMembership(person, "legal"));
        }
    }

    private String holder(String process) {
        return tasks.createTaskQuery().processInstanceId(process).singleResult().getAssignee();
    }

    private void assertLeft() {
        assertThat(assignee()).isNull();
        assertThat(told()).contains("facilitator1", "facilitator2").doesNotContain(leaver);
        assertThat(hands.of(reference)).extracting(ChangeOfHands::from, ChangeOfHands::to, ChangeOfHands::kind)
            .contains(tuple(leaver, null, HandsKind.ORPHANED));
    }

    private List<String> told() {
        return jdbc.sql("SELECT recipient FROM notice WHERE task = ? AND kind = 'handed-on'").param(task)
            .query(String.class).list();
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }
}
