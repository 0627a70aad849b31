package io.hindsight.meeting;

import static io.hindsight.Stages.chosen;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;

@EngineTest
class SuggestMinutesTest {

    @Autowired
    Stages stages;
    @Autowired
    FormService forms;
    @Autowired
    TaskService tasks;
    @Autowired
    IdentityService identity;

    String reference;

    @BeforeEach
    void twoAccounts() {
        reference = stages.openPostMortem();
        stages.start("meeting", reference);
        schedule();
        account("security1", Map.of("wentWell", "The alarm came at once.", "gotInTheWay", "Nobody had the number."));
        account("sysadmin1", Map.of("wentWell", "The alarm came at once.", "gotInTheWay", "The backup was old."));
    }

    @AfterEach
    void english() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void minutes_begin_with_what_the_accounts_say_each_thing_once_and_say_whose_words_these_are() {
        VariableMap form = open("facilitator1");
        assertThat(form).containsEntry("wentWell", "The alarm came at once.")
            .containsEntry("toImprove", "Nobody had the number.\n\nThe backup was old.");
        assertThat(offered(form)).startsWith("**Offered from the accounts of ")
            .contains("“What went well”, “What to improve”").endsWith("Change what is not right.");
        assertThat(((SpinJsonNode) form.get("attended")).elements()).isEmpty();
    }

    @Test
    void what_is_offered_is_not_kept_before_somebody_sends_it() {
        open("facilitator1");
        Map<String, Object> kept = tasks.getVariables(hold().getId());
        assertThat(kept).doesNotContainKey("offered");
        assertThat(kept.get("wentWell")).isNull();
    }

    @Test
    void nobody_but_facilitators_is_offered_what_accounts_say() {
        assertThat(open("management1")).extracting("wentWell", "toImprove", "offered").containsOnlyNulls();
    }

    @Test
    void who_asks_for_some_variables_is_offered_no_others() {
        assertThat(forms.getTaskFormVariables(hold().getId(), List.of("toImprove"), true)).containsKey("toImprove")
            .doesNotContainKey("wentWell");
    }

    @Test
    void what_has_no_room_is_not_offered_rather_than_cut() {
        account("management1", Map.of("gotInTheWay", "x".repeat(3_990)));
        assertThat(open("facilitator1")).containsEntry("wentWell", "The alarm came at once.")
            .containsEntry("toImprove", null);
    }

    @Test
    void french_readers_are_told_in_french() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        assertThat(offered(open("facilitator1"))).startsWith("**Repris des récits de ")
            .contains("«\u00a0Ce qui s’est bien passé\u00a0»");
    }

    @Test
    void after_a_role_was_missing_minutes_begin_with_those_of_the_date_before() {
        complete("Hold meeting", "facilitator1", Map.of("wasHeld", "yes", "heldAt", TestClock.thisMinute(),
            "attended", chosen("security1"), "wentWell", "Ours.", "toImprove", "Call sooner.", "decisions",
            "Buy keys"));
        complete("Settle missing roles", "management1", Map.of("roleDecision", "newDate", "roleReason", "Needed"));
        schedule();
        VariableMap form = open("facilitator1");
        assertThat(form).containsEntry("wentWell", "Ours.").containsEntry("toImprove", "Call sooner.")
            .containsEntry("decisions", "Buy keys");
        assertThat(offered(form)).contains("the minutes of the date before");
    }

    @Test
    void what_somebody_has_emptied_stays_empty() {
        tasks.setVariable(hold().getId(), "toImprove", "");
        assertThat(open("facilitator1")).containsEntry("toImprove", "").containsEntry("wentWell",
            "The alarm came at once.");
    }

    private VariableMap open(String person) {
        String task = hold().getId();
        identity.setAuthentication(person,
            identity.createGroupQuery().groupMember(person).list().stream().map(group -> group.getId()).toList());
        try {
            return forms.getTaskFormVariables(task);
        } finally {
            identity.clearAuthentication();
        }
    }

    private static String offered(VariableMap form) {
        return ((SpinJsonNode) form.get("offered")).stringValue();
    }

    private Task hold() {
        return stages.task(reference, "Hold meeting");
    }

    private void schedule() {
        complete("Schedule meeting", "facilitator1", Map.of("scheduledFor", LocalDate.now().plusDays(3) + "T10:00",
            "minutes", 60, "place", "Room 4", "agenda", "All of it"));
    }

    private void account(String person, Map<String, Object> answers) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName("Write account")
            .taskAssignee(person).singleResult();
        stages.complete(task, person, new HashMap<>(answers));
    }

    private void complete(String task, String person, Map<String, Object> answers) {
        stages.complete(reference, task, person, new HashMap<>(answers));
    }
}
