package io.hindsight.training;

import static io.hindsight.Stages.chosen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.engine.Refusal;

class SessionMailTest extends TrainingSteps {

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void planOneSession() {
        plan(sessions(1));
    }

    @Test
    void everybody_in_the_audience_is_invited_with_the_trainer() {
        assertThat(sent("invitation")).containsExactly(tuple("legal1", 0), tuple("legal2", 0), tuple("trainer1", 0),
            tuple("trainer2", 0));
        BpmnAwareTests.assertThat(training).hasPassed("Task_InviteAudience");
    }

    @Test
    void a_session_that_was_not_held_gets_a_new_date_under_the_same_entry() {
        hold(1, Map.of("wasHeld", "no", "newDateBegins", "2027-03-04T15:00", "postponedWhy", "The room was flooded"));

        assertThat(sent("invitation")).hasSize(8).contains(tuple("legal1", 0), tuple("legal1", 1));
        assertThat(entries()).hasSize(1);
        assertThat(session(1).sittings()).singleElement()
            .extracting(one -> one.begins().toString(), Session.Sitting::place,
                Session.Sitting::report)
            .containsExactly("2027-03-04T14:00:00Z", "Room 1", null);
        assertThat(jdbc.sql("SELECT reason FROM sitting_move WHERE sitting = ?").param(session(1).last().id())
            .query(String.class).list()).containsExactly("The room was flooded");
        assertThat(task("Hold session", 1).getDueDate()).isEqualTo("2027-03-04T17:00:00Z");
        assertThat(tasks.getVariable(task("Hold session", 1).getId(), "wasHeld")).isEqualTo("yes");
    }

    @Test
    void a_new_date_is_no_catch_up_and_has_to_be_another_one() {
        assertThatThrownBy(
            () -> hold(1, Map.of("wasHeld", "no", "newDateBegins", "2027-03-02T14:00", "postponedWhy", "x")))
            .hasRootCauseInstanceOf(Refusal.class).hasStackTraceContaining("planned for that date already");
        hold(1, Map.of("wasHeld", "no", "newDateBegins", "2027-03-04T15:00", "newDatePlace", "Room 7", "postponedWhy",
            "x"));
        hold(1, everybody());
        BpmnAwareTests.assertThat(training).isEnded().hasNotPassed("Task_PlanCatchUp");
        assertThat(session(1).last().place()).isEqualTo("Room 7");
        assertThat(sent("cancellation")).isEmpty();
    }

    @Test
    void a_catch_up_is_an_entry_of_its_own_for_those_who_need_it() {
        hold(1, Map.of("heldOn", "2027-03-02", "attendance", "except", "absent", chosen("legal1")));
        catchUp(1, Map.of("catchUpChange", "At noon"));
        assertThat(entries()).hasSize(2);
        assertThat(jdbc.sql("SELECT people FROM appointment WHERE post_mortem = ? ORDER BY begins_at DESC LIMIT 1")
            .param(reference).query((row, n) -> List.of((Object[]) row.getArray(1).getArray())).single())
            .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).contains("legal1")
            .doesNotContain("legal2");
    }

    @Test
    void a_training_that_is_ended_in_cockpit_takes_its_sessions_out_of_the_calendars() {
        engine.getRuntimeService().deleteProcessInstance(training.getId(), "given up");
        assertThat(sent("cancellation")).extracting(told -> told.toList().get(0)).contains("legal1", "trainer2");
    }

    private List<org.assertj.core.groups.Tuple> sent(String kind) {
        return jdbc.sql("""
            SELECT recipient, (content ->> 'sequence')::int FROM notice WHERE kind = ? AND post_mortem = ?
            ORDER BY recipient, 2""").params(kind, reference).query((row, n) -> tuple(row.getString(1), row.getInt(2)))
            .list();
    }

    private List<String> entries() {
        return jdbc.sql("SELECT uid FROM appointment WHERE post_mortem = ?").param(reference).query(String.class)
            .list();
    }
}
