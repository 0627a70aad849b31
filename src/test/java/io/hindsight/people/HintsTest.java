package io.hindsight.people;

import static io.hindsight.Stages.chosen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.text.Words;

@EngineTest
class HintsTest {

    @Autowired
    Stages stages;
    @Autowired
    Hints hints;
    @Autowired
    ShownHints shown;
    @Autowired
    FormService forms;
    @Autowired
    TaskService tasks;

    String reference;

    @BeforeEach
    void aMeetingIsScheduled() {
        reference = stages.openPostMortem();
        stages.start("meeting", reference);
    }

    @AfterEach
    void resetLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_text_that_names_somebody_is_accepted_and_a_hint_kept() {
        schedule("Ask sysadmin1 why it was careless");

        assertThat(stages.task(reference, "Hold meeting")).isNotNull();
        assertThat(hints.of(reference)).extracting(Hint::field, Hint::kind, Hint::match, Hint::writtenBy)
            .containsExactly(tuple("Agenda", "names-person", "System administration 1", "facilitator1"),
                tuple("Agenda", "blames", "careless", "facilitator1"));
    }

    @Test
    void the_next_reader_sees_the_hint_in_their_language() {
        schedule("It was human error");

        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(shown.show(reference, "analysis")).contains("says “human error”: describe what made it possible");
        LocaleContextHolder.setLocale(Locale.FRENCH);
        assertThat(shown.show(reference, "meeting")).contains("dit «\u00a0human error\u00a0»\u00a0: décrivez plutôt")
            .contains("Ordre du jour", Words.of(Locale.FRENCH).of("task.Task_ScheduleMeeting"))
            .doesNotContain("Agenda", "Schedule meeting");
        assertThat(shown.show(reference, "evaluation")).isNull();
    }

    @Test
    void the_form_of_the_next_reader_shows_it_and_others_do_not() {
        schedule("It was human error");
        stages.start("analysis", reference);

        assertThat(forms.getTaskFormVariables(stages.task(reference, "Trace causes").getId(), null, false)
            .getValueTyped("hints").getValue().toString()).contains("human error");
        assertThat(forms.getTaskFormVariables(accountOf("security1")))
            .doesNotContainKey("hints");
    }

    private String accountOf(String person) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee(person).singleResult()
            .getId();
    }

    private void schedule(String agenda) {
        stages.complete(reference, "Schedule meeting", "facilitator1", Map.of("scheduledFor", TestClock.thisMinute(),
            "minutes", 60, "place", "Room 1", "invitedRoles", chosen("security"), "agenda", agenda));
    }
}
