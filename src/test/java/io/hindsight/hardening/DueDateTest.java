package io.hindsight.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.hindsight.Api;
import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.action.Action;
import io.hindsight.action.Actions;
import io.hindsight.action.Proposal;
import io.hindsight.action.ProposalLog;
import io.hindsight.effect.Rhythm;
import io.hindsight.office.WorkingDays;

@ApiTest
class DueDateTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 2);
    private static final LocalDate LATER = LocalDate.of(2027, 4, 1);

    @Autowired
    Api api;
    @Autowired
    Stages stages;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ProposalLog log;
    @Autowired
    Actions actions;
    @Autowired
    WorkingDays workingDays;

    String reference;

    @BeforeEach
    void anApprovedAction() {
        reference = stages.openPostMortem();
        long id = log.add(reference, new Proposal(1, "Title", "other", "What", List.of(), "sysadmin1", null, DUE, "low",
            "Effect", Rhythm.once(90)), null, "security1");
        runtime.startProcessInstanceByKey("action", reference,
            Map.of("action", id, "stage", "Hardening", "severity", "high"));
        stages.complete(reference, "Decide on action", "management1", Map.of("decision", "approve"));
    }

    @Test
    void management_moves_a_due_date_and_the_open_task_with_it() {
        assertThat(move("management1", "'2027-04-01'", "'The supplier is late'")).hasStatusOk().bodyJson()
            .extractingPath("$.dueDateMoves[0].reason").isEqualTo("The supplier is late");
        assertThat(stages.task(reference, "Implement action").getDueDate())
            .isEqualTo(Date.from(workingDays.closing(LATER)));
        stages.complete(reference, "Implement action", "sysadmin1", Map.of("whatWasDone", "Done", "evidence", "Log"));
        assertThat(stages.task(reference, "Verify action").getDueDate())
            .isEqualTo(Date.from(workingDays.closing(LATER)));
    }

    @ParameterizedTest
    @CsvSource({"Implement action", "Verify action"})
    void whoever_moves_a_task_of_the_action_moves_the_action(String name) {
        if (name.equals("Verify action")) {
            stages.complete(reference, "Implement action", "sysadmin1",
                Map.of("whatWasDone", "Done", "evidence", "Log"));
        }
        String task = stages.task(reference, name).getId();
        String path = "/api/tasks/" + task + "/due-date";
        assertThat(api.send(post(path).with(httpBasic("management1", "demo")).contentType("application/json")
            .content("{\"dueOn\": \"2027-04-01\", \"reason\": \"Late\"}"))).hasStatusOk().bodyJson()
            .extractingPath("$.kind").isEqualTo("action");
        assertThat(action().dueOn()).isEqualTo(LATER);
        assertThat(action().dueDateMoves()).extracting(Action.DueDateMove::reason).containsExactly("Late");
        assertThat(stages.task(reference, name).getDueDate()).isEqualTo(Date.from(workingDays.closing(LATER)));
    }

    @Test
    void every_move_is_kept() {
        move("management1", "'2027-04-01'", "'One'");
        move("management2", "'2027-03-19'", "'Two'");
        assertThat(action().dueOn()).isEqualTo(LocalDate.of(2027, 3, 19));
        assertThat(action().dueDateMoves())
            .extracting(Action.DueDateMove::dueFrom, Action.DueDateMove::dueTo, Action.DueDateMove::reason,
                Action.DueDateMove::movedBy)
            .containsExactly(tuple(DUE, LATER, "One", "management1"),
                tuple(LATER, LocalDate.of(2027, 3, 19), "Two", "management2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'2027-04-01' | '  '         | Say why",
        "'2027-04-01' | null         | Say why",
        "null         | 'Because'    | The new due date is missing",
        "'2020-04-01' | 'Because'    | must be a day to come",
        "'9999-04-01' | 'Because'    | more than 10 years away",
        "'2027-03-02' | 'Because'    | due on that day already",
        "'soon'       | 'Because'    | Failed to read request",
        "'2027-04-01' | 'a\\u0000b'  | no NUL"})
    void a_move_that_says_too_little_is_refused(String dueOn, String reason, String sentence) {
        assertThat(move("management1", dueOn, reason)).hasStatus(400).bodyText().contains(sentence);
        assertThat(action().dueDateMoves()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027-04-03, Saturday 3 April 2027, Monday 5 April 2027",
        "2027-04-04, Sunday 4 April 2027, Monday 5 April 2027",
        "2027-12-25, Saturday 25 December 2027, Monday 27 December 2027",
        "2027-05-06, Thursday 6 May 2027, Friday 7 May 2027"})
    void a_day_on_which_nobody_works_is_asked_about_once(String day, String called, String other) {
        assertThat(move("management1", "'" + day + "'", "'Because'")).hasStatus(400).bodyJson()
            .extractingPath("$.errors[0]").asMap().containsEntry("field", "dueOn").containsEntry("detail", called
                + " is a day on which nobody works. Choose another one, such as " + other
                + ", or send it again if you mean it.");
        assertThat(action().dueDateMoves()).isEmpty();
        assertThat(move("management1", "'" + day + "'", "'Because'")).hasStatusOk();
        assertThat(action().dueOn()).isEqualTo(LocalDate.parse(day));
    }

    @Test
    void another_such_day_is_asked_about_anew() {
        assertThat(move("management1", "'2027-04-03'", "'Because'")).hasStatus(400);
        assertThat(move("management1", "'2027-04-04'", "'Because'")).hasStatus(400);
        assertThat(move("management1", "'2027-04-03'", "'Because'")).hasStatusOk();
    }

    @Test
    void the_form_of_the_record_asks_too_and_has_what_was_typed_ready_to_be_sent_again() {
        MvcTestResult asked = submit("management1", "2027-04-03");
        assertThat(asked).hasStatus3xxRedirection().flash().hasEntrySatisfying("refusal",
            refusal -> assertThat(refusal).asString().contains("Saturday 3 April 2027 is a day on which nobody works"));
        String page = new String(api.send(get("/post-mortems/" + reference).header("Accept-Language", "en")
            .flashAttrs(asked.getMvcResult().getFlashMap()).with(httpBasic("management1", "demo"))).getResponse()
            .getContentAsByteArray());
        assertThat(page).contains("value=\"2027-04-03\"", "value=\"Late &lt;b&gt;\"", "send it again");
        assertThat(submit("management1", "2027-04-03")).flash().isEmpty();
        assertThat(action().dueOn()).isEqualTo(LocalDate.of(2027, 4, 3));
    }

    @ParameterizedTest
    @CsvSource({"security1, 403", "sysadmin1, 403", "facilitator1, 403", "employee1, 403", "admin, 200"})
    void only_management_moves_due_dates(String person, int status) {
        assertThat(move(person, "'2027-04-01'", "'Because'")).hasStatus(status);
    }

    @Test
    void what_is_settled_or_not_there_has_no_due_date_to_move() {
        stages.complete(reference, "Implement action", "sysadmin1", Map.of("whatWasDone", "Done", "evidence", "Log"));
        stages.complete(reference, "Verify action", "security1", Map.of("howChecked", "Seen", "verdict", "verified"));
        assertThat(move("management1", "'2027-04-01'", "'x'")).hasStatus(400).bodyText().contains("is settled");
        reference = "PM-1999-0001";
        assertThat(move("management1", "'2027-04-01'", "'x'")).hasStatus(404).bodyText()
            .contains("There is no post-mortem");
    }

    @Test
    void the_record_shows_a_form_to_management_only() {
        assertThat(page("management1")).contains("/actions/1/due-date", "name=\"_csrf\"");
        assertThat(page("sysadmin1")).doesNotContain("/actions/1/due-date");
    }

    @Test
    void the_form_of_the_record_moves_the_date_too() {
        assertThat(submit("management1", "2027-04-01")).hasStatus3xxRedirection()
            .hasRedirectedUrl("/post-mortems/" + reference + "#hardening");
        assertThat(page("sysadmin1")).contains("Moved from 2 Mar 2027 to 1 Apr 2027 by Management 1", "Late &lt;b&gt;");
        assertThat(submit("management1", "2020-01-01")).hasStatus3xxRedirection().flash()
            .containsEntry("refusal", "The new due date must be a day to come.");
        assertThat(submit("sysadmin1", "2027-05-01")).hasStatus(403);
    }

    private MvcTestResult submit(String person, String dueOn) {
        return api.send(post("/post-mortems/{r}/actions/1/due-date", reference).param("dueOn", dueOn)
            .param("reason", "Late <b>").with(csrf()).with(httpBasic(person, "demo")));
    }

    private String page(String person) {
        return new String(api.send(get("/post-mortems/" + reference).header("Accept-Language", "en")
            .with(httpBasic(person, "demo"))).getResponse().getContentAsByteArray());
    }

    private MvcTestResult move(String person, String dueOn, String reason) {
        String json = "{'dueOn': %s, 'reason': %s}".formatted(dueOn, reason).replace('\'', '"');
        return api.send(Api.json("/api/post-mortems/" + reference + "/actions/1/due-date", json.getBytes())
            .with(httpBasic(person, "demo")));
    }

    private Action action() {
        return actions.of(reference).get(0);
    }
}
