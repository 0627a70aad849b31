package io.hindsight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.io.IOException;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.BatchJobs;
import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.walk.EngineWalk;

@EngineTest
class OperationAuditTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;

    private String reference;
    private ProcessInstance meeting;
    private Trail trail;

    @BeforeEach
    void begin() {
        reference = stages.openPostMortem();
        meeting = stages.start("meeting", reference);
        as("admin", "camunda-admin");
        trail = Trail.from(jdbc);
    }

    @AfterEach
    void logOut() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void a_right_is_kept_when_it_is_given_changed_and_taken() {
        Authorization right = engine.getAuthorizationService().createNewAuthorization(AUTH_TYPE_GRANT);
        right.setUserId("employee1");
        right.setResource(Resources.PROCESS_DEFINITION);
        right.setResourceId("audit-test");
        right.addPermission(Permissions.READ);
        right = engine.getAuthorizationService().saveAuthorization(right);
        right.addPermission(Permissions.DELETE);
        engine.getAuthorizationService().saveAuthorization(right);
        engine.getAuthorizationService().deleteAuthorization(right.getId());

        assertThat(trail.of(AuditKind.RIGHT_CHANGED)).extracting(row -> row.named().get("operation"))
            .containsExactly("Create", "Update", "Delete");
        assertThat(trail.of(AuditKind.RIGHT_CHANGED).get(0)).satisfies(row -> {
            assertThat(row.actor()).isEqualTo("admin");
            assertThat(row.named()).containsEntry("userId", "employee1").containsEntry("resourceId", "audit-test")
                .containsEntry("permissions", "READ");
        });
    }

    @Test
    void users_groups_and_passwords_are_kept_without_the_password() {
        User user = engine.getIdentityService().newUser("audited");
        user.setFirstName("Ada");
        user.setPassword("a secret of long ago");
        engine.getIdentityService().saveUser(user);
        engine.getIdentityService().createMembership("audited", "security");
        User again = engine.getIdentityService().createUserQuery().userId("audited").singleResult();
        again.setPassword("a secret of today");
        again.setEmail("ada@hindsight.example");
        engine.getIdentityService().saveUser(again);
        engine.getIdentityService().deleteMembership("audited", "security");
        engine.getIdentityService().deleteUser("audited");

        assertThat(trail.kinds()).containsExactly("user-created", "group-joined", "user-changed", "password-changed",
            "group-left", "user-deleted");
        assertThat(trail.rows()).allSatisfy(row -> assertThat(row.about() + row.details()).doesNotContain("secret"));
        assertThat(trail.details(AuditKind.USER_CHANGED)).containsEntry("email", "ada@hindsight.example");
    }

    @Test
    void retries_of_a_job_are_kept() {
        Job job = engine.getManagementService().createJobQuery().list().stream().findFirst().orElseThrow();
        engine.getManagementService().setJobRetries(job.getId(), 7);
        assertThat(trail.details(AuditKind.JOB_CHANGED)).containsEntry("retries", "7").containsEntry("id", job.getId());
    }

    @Test
    void variables_are_kept_by_post_mortem_and_never_their_values() {
        engine.getRuntimeService().setVariable(meeting.getId(), "severity", "what I think");
        engine.getRuntimeService().removeVariable(meeting.getId(), "severity");
        assertThat(trail.of(AuditKind.VARIABLE_CHANGED)).hasSize(2).allSatisfy(row -> {
            assertThat(row.about()).isEqualTo(reference);
            assertThat(row.details()).doesNotContain("what I think");
        });
        assertThat(trail.of(AuditKind.VARIABLE_CHANGED)).extracting(row -> row.named().get("operation"))
            .containsExactly("SetVariable", "RemoveVariable");
    }

    @Test
    void who_assigns_a_task_to_somebody_else_or_takes_it_away_is_kept() {
        String task = stages.task(reference, "Schedule meeting").getId();
        engine.getTaskService().setAssignee(task, "facilitator2");
        engine.getTaskService().setAssignee(task, null);
        assertThat(trail.of(AuditKind.TASK_ASSIGNED)).extracting(row -> row.named().get("assignee"))
            .containsExactly("facilitator2", "");
    }

    @Test
    void who_takes_a_task_does_ordinary_work() {
        as("facilitator1", "facilitators");
        engine.getTaskService().claim(stages.task(reference, "Schedule meeting").getId(), "facilitator1");
        assertThat(trail.rows()).isEmpty();
    }

    @Test
    void who_starts_a_post_mortem_and_completes_its_tasks_does_ordinary_work() throws IOException {
        EngineWalk walk = new EngineWalk(engine);
        walk.finish(walk.report(), "Schedule meeting", "Hold meeting");
        assertThat(trail.rows()).isEmpty();
    }

    @Test
    void what_the_engine_refuses_leaves_no_row() {
        as("employee1", "employees");
        assertThatThrownBy(() -> engine.getRuntimeService().setVariable(meeting.getId(), "severity", "low"));
        assertThatThrownBy(() -> engine.getRuntimeService().deleteProcessInstance(meeting.getId(), "no"));
        assertThat(trail.rows()).isEmpty();
    }

    @Test
    void processes_that_are_suspended_resumed_and_deleted_are_kept() {
        engine.getRuntimeService().suspendProcessInstanceById(meeting.getId());
        engine.getRuntimeService().activateProcessInstanceById(meeting.getId());
        engine.getRuntimeService().deleteProcessInstance(meeting.getId(), "a reason that I wrote");
        engine.getHistoryService().deleteHistoricProcessInstance(meeting.getId());
        assertThat(trail.kinds()).containsExactly("instance-changed", "instance-changed", "instance-deleted",
            "instance-deleted");
        assertThat(trail.rows().subList(0, 3)).allSatisfy(row -> assertThat(row.about()).isEqualTo(reference));
        assertThat(trail.rows()).allSatisfy(row -> assertThat(row.details()).doesNotContain("wrote"));
    }

    @Test
    void what_a_batch_deletes_is_kept_one_by_one_with_who_has_ordered_it() {
        Batch batch = engine.getRuntimeService().deleteProcessInstancesAsync(List.of(meeting.getId()), "all");
        engine.getIdentityService().clearAuthentication();
        BatchJobs.run(engine.getManagementService(), batch);
        assertThat(trail.of(AuditKind.INSTANCE_DELETED)).hasSize(2)
            .allSatisfy(row -> assertThat(row.actor()).isEqualTo("admin"));
        assertThat(trail.of(AuditKind.INSTANCE_DELETED).get(1).about()).isEqualTo(reference);
    }

    @Test
    void filters_and_deployments_are_kept() {
        Filter filter = engine.getFilterService().saveFilter(engine.getFilterService().newTaskFilter("audited"));
        engine.getFilterService().deleteFilter(filter.getId());
        String deployment =
            engine.getRepositoryService().createDeployment().addString("note.txt", "x").deploy().getId();
        engine.getRepositoryService().deleteDeployment(deployment, true);
        assertThat(trail.kinds()).containsExactly("filter-changed", "filter-changed", "deployment-changed",
            "deployment-changed");
        assertThat(trail.of(AuditKind.DEPLOYMENT_CHANGED))
            .allSatisfy(row -> assertThat(row.about()).isEqualTo(deployment));
    }

    @Test
    void the_engine_keeps_no_second_log_of_it() {
        engine.getRuntimeService().setVariable(meeting.getId(), "severity", "low");
        assertThat(jdbc.sql("SELECT count(*) FROM act_hi_op_log").query(Long.class).single()).isZero();
    }

    private void as(String person, String group) {
        engine.getIdentityService().setAuthentication(person, List.of(group));
    }
}
