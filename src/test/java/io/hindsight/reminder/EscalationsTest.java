package io.hindsight.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;

import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.EngineTest;
import io.hindsight.mail.Letter;
import io.hindsight.people.Managers;

/** Whom a late task is told to besides those who have it; the manager of sysadmin2 is security1. */
@EngineTest
class EscalationsTest extends SweepScene {

    @Autowired
    ObjectMapper json;
    @Autowired
    ReminderLimits timing;

    @AfterEach
    void theManagerCanBeWrittenTo() {
        address("security1@hindsight.example");
    }

    @Test
    void a_manager_without_a_valid_address_is_none_and_management_is_told() {
        tasks.setAssignee(task, "sysadmin2");
        for (String address : new String[] {null, "nobody", "security1@a@b"}) {
            address(address);
            sweepAt("2026-12-14T18:00");
            deliverAll();
            assertThat(mailed("management1")).as(address).hasSize(1);
            assertThat(mailed("management2")).as(address).hasSize(1);
            dueAt("2026-12-10T18:00");
        }
    }

    @Test
    void management_is_told_of_what_was_not_told_to_a_manager_who_has_lost_their_address() {
        tasks.setAssignee(task, "sysadmin2");
        sweepAt("2026-12-14T18:00");
        address(null);
        deliverAll();
        assertThat(droppedWhy("escalation", "security1")).isEqualTo("no valid mail address");
        sweep.sweep();
        deliverAll();
        assertThat(mailed("management1")).hasSize(1);
    }

    @Test
    void a_manager_who_is_no_user_or_would_answer_to_themself_is_none() {
        Managers managers = mock(Managers.class);
        when(managers.all()).thenReturn(
            Map.of("sysadmin1", "who-has-left", "security1", "security1", "trainer1", "legal1"));
        assertThat(new EscalationTargets(jdbc, json, timing, managers).params()).containsEntry("managers",
            "{\"trainer1\":\"legal1\"}");
    }

    @Test
    void a_task_of_a_group_is_told_with_the_group() {
        sweepAt("2026-12-14T18:00");
        deliver("escalation", "management1");
        assertThat(delivered).singleElement().extracting(Letter::text).asString().contains("With: group Facilitators");
    }

    private void address(String address) {
        User manager = identity.createUserQuery().userId("security1").singleResult();
        manager.setEmail(address);
        identity.saveUser(manager);
    }
}
