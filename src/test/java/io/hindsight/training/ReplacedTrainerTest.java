package io.hindsight.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.Stages;

/** Somebody who was named to hold a session has left. */
class ReplacedTrainerTest extends TrainingSteps {

    @Autowired
    IdentityService identity;
    @Autowired
    JdbcClient jdbc;

    final String leaver = "leaver-" + UUID.randomUUID();

    @BeforeEach
    void aTrainer() {
        User user = identity.newUser(leaver);
        user.setEmail("leaver@hindsight.example");
        identity.saveUser(user);
        identity.createMembership(leaver, "security");
        open();
        Map<String, Object> planned = new HashMap<>(sessions(2));
        planned.put("session1Trainer", leaver);
        plan(planned);
    }

    @AfterEach
    void gone() {
        identity.deleteUser(leaver);
    }

    @Test
    void somebody_else_holds_it_and_stands_in_the_calendars() {
        assertThat(task("Hold session", 1).getAssignee()).isEqualTo(leaver);
        identity.deleteUser(leaver);
        assertThat(stages.shown(stages.task(reference, "Name replacements"), "duty1"))
            .isEqualTo("**1.** Trainer of session 1, **Subject 1 \\<u\\>**, on 2 March 2027: holds it");
        stages.complete(reference, "Name replacements", "facilitator1",
            Map.of("manner", "one", "successor", "security2"));

        assertThat(session(1).last().trainer()).isEqualTo("security2");
        assertThat(task("Hold session", 1).getAssignee()).isEqualTo("security2");
        assertThat(task("Hold session", 2).getAssignee()).isNull();
        assertThat(tasks.getVariable(task("Hold session", 1).getId(), "trainer")).isEqualTo("security2");
        assertThat(invited()).contains("security2").doesNotContain(leaver);
    }

    @Test
    void a_session_that_is_moved_goes_to_who_holds_it_now() {
        identity.deleteUser(leaver);
        stages.complete(reference, "Name replacements", "facilitator1",
            Map.of("manner", "one", "successor", "trainer2"));
        hold(1, Map.of("wasHeld", "no", "newDateBegins", "2027-03-04T15:00", "postponedWhy", "The room was flooded"));
        assertThat(task("Hold session", 1).getAssignee()).isEqualTo("trainer2");
    }

    @Test
    void a_catch_up_does_not_begin_with_a_trainer_who_has_left() {
        identity.deleteUser(leaver);
        hold(1, Map.of("heldOn", "2027-03-02", "attendance", "except", "absent", Stages.chosen("legal1")));
        assertThat(engine.getFormService().getTaskFormVariables(task("Plan catch-up", 1).getId()))
            .containsEntry("catchUpTrainer", null).containsEntry("catchUpPlace", "Room 1");
    }

    private List<String> invited() {
        return jdbc.sql("SELECT unnest(people) FROM appointment WHERE post_mortem = ? AND sequence = 1")
            .param(reference)
            .query(String.class).list();
    }
}
