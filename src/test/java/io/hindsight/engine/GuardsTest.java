package io.hindsight.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;

@EngineTest
class GuardsTest {

    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    IdentityService identity;

    Task task;

    @BeforeEach
    void aMeetingToSchedule() {
        String reference = stages.openPostMortem();
        stages.start("meeting", reference);
        task = stages.task(reference, "Schedule meeting");
        identity.setAuthentication("facilitator1", List.of("facilitators"));
    }

    @AfterEach
    void logOut() {
        identity.clearAuthentication();
    }

    @Test
    void a_variable_that_is_no_field_of_the_form_is_refused_on_every_way_in() {
        Map<String, Object> foreign = Map.of("wentWell", "said before the meeting");
        assertThatThrownBy(() -> tasks.complete(task.getId(), foreign))
            .isInstanceOf(FormFieldValidationException.class).hasMessageContaining("has no field “wentWell”");
        assertThatThrownBy(() -> tasks.completeWithVariablesInReturn(task.getId(), foreign, true))
            .hasMessageContaining("has no field");
        assertThatThrownBy(() -> tasks.resolveTask(task.getId(), foreign)).hasMessageContaining("has no field");
        assertThatThrownBy(() -> tasks.handleBpmnError(task.getId(), "x", "y", foreign))
            .hasMessageContaining("form only");
        assertThatThrownBy(() -> tasks.handleEscalation(task.getId(), "x", foreign)).hasMessageContaining("form only");
        assertThatThrownBy(() -> tasks.setVariable(task.getId(), "wentWell", "x"))
            .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void a_bpmn_error_does_not_end_a_stage() {
        assertThatThrownBy(() -> tasks.handleBpmnError(task.getId(), "made-up"))
            .isInstanceOf(ProcessEngineException.class);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    }

    @Test
    void a_process_starts_at_its_beginning() {
        assertThatThrownBy(() -> runtime.createProcessInstanceByKey("post-mortem").startBeforeActivity("Task_SignOff")
            .execute()).hasMessageContaining("A process starts at its beginning.");
    }

    @Test
    void the_message_of_the_intake_starts_nothing_by_itself() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByMessage("incident-received", "PM-2026-9999",
            Map.of("incident", 1L))).hasMessageContaining("An incident comes in over POST /api/incidents");
    }

    @Test
    void a_candidate_may_not_reassign_move_or_delete_a_task() {
        assertThatThrownBy(() -> tasks.setAssignee(task.getId(), "sysadmin1"))
            .isInstanceOf(AuthorizationException.class);
        Task later = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        later.setDueDate(new Date());
        assertThatThrownBy(() -> tasks.saveTask(later)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> runtime.deleteProcessInstance(task.getProcessInstanceId(), "x"))
            .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void the_card_shows_reference_severity_and_stage_to_a_candidate() {
        assertThat(runtime.createVariableInstanceQuery().taskIdIn(task.getId()).list())
            .extracting("name").containsExactlyInAnyOrder("reference", "severity", "stage");
    }

    @Test
    void nobody_who_is_logged_out_completes_a_task() {
        identity.clearAuthentication();
        assertThatThrownBy(() -> tasks.complete(task.getId(),
            Map.of("scheduledFor", "2026-12-01T10:00+01:00", "minutes",
                60, "place", "x", "invitedRoles", Stages.chosen("security"), "agenda", "x")))
            .hasMessageContaining("Log in first");
    }
}
