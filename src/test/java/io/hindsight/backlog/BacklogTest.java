package io.hindsight.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.Api;
import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.action.ProposalLog;
import io.hindsight.effect.Rhythm;
import io.hindsight.effect.RhythmUnit;

@ApiTest
class BacklogTest {

    /** A Tuesday in a month without holidays. */
    private static final Instant TUESDAY = Instant.parse("2026-03-17T09:00:00Z");
    private static final Rhythm TWICE = new Rhythm(60, 30, RhythmUnit.DAYS);

    @Autowired
    Api api;
    @Autowired
    Stages stages;
    @Autowired
    ProposalLog proposals;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ObjectMapper json;
    @Autowired
    RuntimeService runtime;

    BacklogScene scene;

    @BeforeEach
    void begin() {
        TestClock.goTo(TUESDAY);
        scene = new BacklogScene(jdbc, stages, proposals);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    static Stream<Arguments> states() {
        return Stream.of(
            state("proposed", scene -> scene.proposed(5)),
            state("approved", scene -> {
                long action = scene.proposed(5);
                scene.approve(action);
                return action;
            }),
            state("implemented", scene -> {
                long action = scene.proposed(5);
                scene.approve(action);
                scene.implement(action);
                return action;
            }),
            state("verified", scene -> scene.verified(TWICE)),
            state("verified", scene -> {
                long action = scene.verified(TWICE);
                scene.read(action, 30, "hit");
                scene.read(action, 60, null);
                return action;
            }),
            state("verified", scene -> {
                long action = scene.verified(TWICE);
                scene.read(action, 30, "miss");
                return action;
            }),
            state("verified", scene -> {
                long action = scene.verified(Rhythm.once(30));
                scene.read(action, 30, "cannot-tell");
                return action;
            }),
            state("effective", scene -> {
                long action = scene.verified(TWICE);
                scene.read(action, 30, "miss");
                scene.read(action, 60, "hit");
                return action;
            }),
            state("not-effective", scene -> {
                long action = scene.verified(TWICE);
                scene.read(action, 30, "miss");
                scene.read(action, 45, "cannot-tell");
                scene.read(action, 60, "miss");
                return action;
            }),
            state("not-effective", scene -> {
                long action = scene.verified(Rhythm.once(30));
                scene.read(action, 30, "miss");
                return action;
            }),
            state("refused", scene -> {
                long action = scene.proposed(5);
                scene.decide(action, "refuse", "Too dear", null);
                return action;
            }),
            state("risk-accepted", scene -> {
                long action = scene.proposed(5);
                scene.decide(action, "accept-risk", "Too dear", LocalDate.of(2026, 9, 1));
                return action;
            }));
    }

    private static Arguments state(String code, ToLongFunction<BacklogScene> made) {
        return Arguments.of(code, made);
    }

    @ParameterizedTest
    @MethodSource("states")
    void each_action_says_how_far_it_has_come(String state, ToLongFunction<BacklogScene> made) {
        String reference = scene.reference(made.applyAsLong(scene));
        assertThat(items()).hasSize(1);
        assertThat(said("state", "postMortem")).containsExactly(state, reference);
        assertThat(items("state", state)).hasSize(1);
        assertThat(items("state", state.equals("proposed") ? "approved" : "proposed")).isEmpty();
        assertThat(items("state", "open")).hasSize(List.of("proposed", "approved", "implemented").contains(state) ? 1
            : 0);
    }

    @Test
    void an_action_whose_cause_came_again_is_effective_no_more() {
        long action = scene.verified(Rhythm.once(30));
        scene.read(action, 30, "hit");
        String again = scene.postMortem();
        revoke(action, again);
        assertThat(item().get("state").asText()).isEqualTo("revoked");
        assertThat(items("state", "revoked")).hasSize(1);
        assertThat(items("state", "effective")).isEmpty();
        jdbc.sql("UPDATE post_mortem SET removed_at = now() WHERE reference = ?").param(again).update();
        assertThat(item().get("state").asText()).isEqualTo("effective");
    }

    @Test
    void nobody_learns_by_its_state_that_a_cause_came_again_where_they_may_not_know() {
        long action = scene.verified(Rhythm.once(30));
        scene.read(action, 30, "hit");
        revoke(action, stages.openConfidential("management2"));
        assertThat(item().get("state").asText()).isEqualTo("effective");
        assertThat(items("state", "revoked")).isEmpty();
        assertThat(read("management2").at("/items/0/state").asText()).isEqualTo("revoked");
    }

    @Test
    void what_will_not_be_done_says_why() {
        String early = scene.postMortem();
        long first = scene.proposed(early, 5, TWICE);
        scene.proposed(early, 6, TWICE);
        jdbc.sql("""
            UPDATE post_mortem SET ended_as = 'ended-early', ended_reason = 'Sold', ended_by = 'management1',
            ended_at = now() WHERE reference = ?""").param(early).update();
        jdbc.sql("""
            INSERT INTO ending_item (post_mortem, position, kind, key, title, fate, reason)
            VALUES (?, 1, 'action', '1', 'Filter', 'dropped', 'Nothing to filter')""").param(early).update();
        jdbc.sql("UPDATE action SET dropped_at = now() WHERE post_mortem = ?").param(early).update();
        assertThat(items("state", "dropped")).extracting(one -> one.get("number").asInt() + one.get("reason").asText())
            .containsExactlyInAnyOrder("1Nothing to filter", "2Sold");
        assertThat(first).isPositive();

        scene = new BacklogScene(jdbc, stages, proposals);
        long removed = scene.proposed(5);
        jdbc.sql("UPDATE post_mortem SET removed_at = now(), removed_reason = 'By mistake' WHERE reference = ?")
            .param(scene.reference(removed)).update();
        assertThat(item().get("state").asText() + item().get("reason").asText()).isEqualTo("droppedBy mistake");
    }

    @Test
    void a_refusal_and_an_accepted_risk_say_why_and_until_when() {
        long action = scene.proposed(5);
        scene.decide(action, "accept-risk", "Too dear", LocalDate.of(2026, 9, 1));
        assertThat(item().get("reason").asText() + item().get("acceptedUntil").asText())
            .isEqualTo("Too dear2026-09-01");
        scene.approve(action);
        assertThat(item().get("state").asText()).isEqualTo("approved");
        assertThat(item().has("reason")).isFalse();
        assertThat(item().has("acceptedUntil")).isFalse();
    }

    @Test
    void no_move_of_its_due_date_makes_an_action_younger() {
        long action = scene.proposed(-15);
        assertThat(said("age", "late")).containsExactly("11", "11");
        scene.move(action, -1);
        scene.move(action, 10);
        assertThat(item().get("age").asInt()).isEqualTo(11);
        assertThat(item().has("late")).isFalse();
        assertThat(item().get("moves").asInt()).isEqualTo(2);
        assertThat(item().get("firstDue").asText()).isEqualTo("2026-03-02");
        assertThat(item().get("dueOn").asText()).isEqualTo("2026-03-27");
        assertThat(read("management1").at("/summary")).isEqualTo(tree("""
            {"open": {"number": 1, "more": false}, "late": {"number": 0, "more": false},
             "moved": {"number": 1, "more": false}, "oldest": 11}"""));
    }

    @Test
    void an_action_that_management_was_to_decide_on_says_how_late_that_is() {
        long action = scene.proposed(90);
        runtime.startProcessInstanceByKey("action", scene.reference(action),
            Map.of("action", action, "stage", "Hardening", "severity", "high"));
        assertThat(item().has("decisionLate")).isFalse();
        TestClock.passDays(14);
        assertThat(said("state", "decisionLate")).containsExactly("proposed", "5");
        assertThat(item().has("late")).isFalse();
        scene.approve(action);
        assertThat(item().has("decisionLate")).isFalse();
    }

    @Test
    void what_is_due_today_is_late_once_the_office_has_closed() {
        scene.proposed(0);
        assertThat(item().has("late")).isFalse();
        TestClock.goTo(Instant.parse("2026-03-17T17:01:00Z"));
        assertThat(item().get("late").asInt()).isZero();
        assertThat(items("late", "true")).hasSize(1);
        TestClock.goTo(Instant.parse("2026-03-18T00:30:00Z"));
        assertThat(item().get("late").asInt()).isEqualTo(1);
    }

    @Test
    void an_action_that_is_settled_is_late_no_more_and_grows_no_older() {
        long action = scene.proposed(-15);
        scene.approve(action);
        scene.implement(action);
        scene.verify(action, true);
        TestClock.passDays(100);
        assertThat(item().has("late")).isFalse();
        assertThat(item().get("age").asInt()).isEqualTo(11);
        assertThat(items("late", "true")).isEmpty();
    }

    @Test
    void an_action_that_its_verifier_sends_back_says_how_often() {
        long action = scene.proposed(5);
        scene.approve(action);
        scene.implement(action);
        scene.verify(action, false);
        assertThat(item().get("state").asText() + item().get("reopened").asInt()).isEqualTo("approved1");
        scene.implement(action);
        assertThat(item().get("state").asText() + item().get("reopened").asInt()).isEqualTo("implemented1");
    }

    @Test
    void an_action_says_how_many_of_its_readings_have_met_the_criterion() {
        long action = scene.verified(new Rhythm(90, 1, RhythmUnit.MONTHS));
        scene.read(action, 31, "hit");
        scene.read(action, 61, "miss");
        scene.read(action, 90, null);
        assertThat(said("hits", "readings", "plannedReadings")).containsExactly("1", "2", "3");
        assertThat(item().get("nextReading").asText()).startsWith("2026-06-15T09:00:00");
    }

    @Test
    void the_oldest_open_one_comes_first_and_what_was_settled_last_after_the_open_ones() {
        long soon = scene.proposed(3);
        long late = scene.proposed(-3);
        long later = scene.proposed(30);
        long done = scene.proposed(-90);
        scene.approve(done);
        scene.implement(done);
        scene.verify(done, true);
        TestClock.passDays(1);
        long refused = scene.proposed(-200);
        scene.decide(refused, "refuse", "No", null);
        assertThat(references()).containsExactly(references(late, soon, later, refused, done));
    }

    @Test
    void pages_follow_each_other_by_where_the_last_one_ended() {
        long first = scene.proposed(1);
        long second = scene.proposed(1);
        long third = scene.proposed(2);
        JsonNode page = read("management1", "size", "2");
        assertThat(page.get("items")).hasSize(2);
        JsonNode next = read("management1", "size", "2", "after", page.get("next").asText());
        assertThat(Stream.of(page, next).flatMap(one -> one.get("items").findValuesAsText("postMortem").stream()))
            .containsExactly(references(first, second, third));
        assertThat(next.has("next")).isFalse();
        assertThat(next.at("/summary/open/number").asInt()).isEqualTo(3);
    }

    @Test
    void it_is_filtered_by_whose_it_is_by_strength_severity_and_words() {
        long action = scene.proposed(1);
        assertThat(items("owner", "sysadmin1", "strength", "intermediate", "severity", "high")).hasSize(1);
        assertThat(items("owner", "sysadmin2")).isEmpty();
        assertThat(items("strength", "strong")).isEmpty();
        assertThat(items("severity", "low")).isEmpty();
        assertThat(items("mine", "true")).isEmpty();
        assertThat(read("sysadmin1", "mine", "true").get("items")).hasSize(1);
        assertThat(read("security1", "mine", "true").get("items")).hasSize(1);
        assertThat(api.read("/api/actions", "text", scene.reference(action))).bodyJson().extractingPath("$.items")
            .asArray().hasSize(1);
        jdbc.sql("INSERT INTO action_grade VALUES (?, 2, 'strong', 'It bars it', 'management1', now())").param(action)
            .update();
        assertThat(items("strength", "strong")).hasSize(1);
        jdbc.sql("UPDATE action SET title = ? WHERE id = ?").params("Les accès révoqués " + scene.mark, action)
            .update();
        assertThat(api.read("/api/actions", "text", "revoquee d'acces " + scene.mark)).bodyJson()
            .extractingPath("$.items").asArray().hasSize(1);
        assertThat(api.read("/api/actions", "text", "the")).bodyJson().extractingPath("$.items").asArray().isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "state    | nonsense | proposed, approved",
        "strength | nonsense | weak, intermediate, strong",
        "severity | nonsense | low, medium",
        "size     | 0        | from 1 to 100",
        "size     | 101      | from 1 to 100",
        "after    | 1-2      | must be the",
        "late     | perhaps  | late must be true or false, not “perhaps”",
        "size     | many     | size must be a whole number, not “many”"})
    void what_cannot_be_looked_for_is_refused_with_a_sentence(String parameter, String value, String sentence) {
        assertThat(api.read("/api/actions", parameter, value)).hasStatus(400).bodyText().contains(sentence);
    }

    @Test
    void nobody_outside_a_circle_finds_a_trace_of_its_actions() {
        long action = scene.proposed(stages.openConfidential("management2"), -5, TWICE);
        String reference = scene.reference(action);
        assertThat(read("management2").at("/summary/open/number").asInt()).isEqualTo(1);
        for (String person : List.of("management1", "facilitator1", "security2", "admin")) {
            JsonNode outside = read(person);
            assertThat(outside.get("items")).isEmpty();
            assertThat(outside.get("summary")).isEqualTo(tree("""
                {"open": {"number": 0, "more": false}, "late": {"number": 0, "more": false},
                 "moved": {"number": 0, "more": false}}"""));
            assertThat(csv(person)).doesNotContain(reference, scene.mark);
        }
        assertThat(csv("management2")).contains(reference);
    }

    @Test
    void employees_have_no_part_in_it() {
        for (String path : List.of("/api/actions", "/actions", "/actions.csv")) {
            assertThat(api.send(get(path).with(httpBasic("employee1", "demo")))).hasStatus(403);
        }
    }

    @Test
    void a_spreadsheet_gets_all_that_match_in_the_words_of_its_reader() {
        long action = scene.proposed(-15);
        scene.proposed(2);
        scene.move(action, -1);
        String file = csv("management1", "size", "1");
        assertThat(file).startsWith("\uFEFFReference,Incident,").contains("\r\n");
        assertThat(file.lines()).hasSize(3);
        assertThat(file.lines().skip(1).findFirst()).get().asString().contains(scene.reference(action),
            "Phished account sent invoices", "intermediate", "2026-03-02,2026-03-16,1,1,,11,proposed");
        assertThat(text(get("/api/actions").header(HttpHeaders.ACCEPT, "text/csv")
            .header(HttpHeaders.ACCEPT_LANGUAGE, "fr"), "management1")).contains("Échéance", "proposée");
        assertThat(text(get("/actions.csv"), "management1")).startsWith("\uFEFF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", " =1"})
    void a_spreadsheet_computes_nothing_that_somebody_has_written(String title) {
        long action = scene.proposed(1);
        jdbc.sql("UPDATE action SET title = ? WHERE id = ?").params(title, action).update();
        String line = text(get("/api/actions").queryParam("text", scene.reference(action))
            .header(HttpHeaders.ACCEPT, "text/csv"), "management1").lines().skip(1).findFirst().orElseThrow();
        assertThat(line.replace("\"", "")).contains(",'" + title + ",");
    }

    @Test
    void the_page_leads_from_an_action_to_its_place_in_the_record() {
        long action = scene.proposed(-15);
        scene.move(action, -1);
        String page = text(get("/actions").queryParam("text", scene.mark).header(HttpHeaders.ACCEPT_LANGUAGE, "en"),
            "management1");
        assertThat(page).contains("/post-mortems/" + scene.reference(action) + "#hardening", "1 open", "1 late",
            "late by 1 working day", "11 working days", "moved once", "System administration 1");
        String french = text(get("/actions").queryParam("text", scene.mark).header(HttpHeaders.ACCEPT_LANGUAGE, "fr"),
            "management1");
        assertThat(french).contains("1 ouverte", "en retard de 1 jour ouvré", "reportée une fois");
    }

    @Test
    void the_page_refuses_what_cannot_be_looked_for() {
        assertThat(api.read("/actions", "state", "nonsense")).hasStatus(400);
    }

    private void revoke(long action, String again) {
        jdbc.sql("INSERT INTO effect_revocation VALUES (?, ?, 1, 'No filter', now())").params(action, again).update();
    }

    private String[] references(long... actions) {
        return Arrays.stream(actions).mapToObj(scene::reference).toArray(String[]::new);
    }

    private List<String> references() {
        return read("management1").get("items").findValuesAsText("postMortem");
    }

    private List<String> said(String... fields) {
        JsonNode item = item();
        return Arrays.stream(fields).map(field -> item.get(field).asText()).toList();
    }

    private JsonNode item() {
        return items().get(0);
    }

    private JsonNode items(String... parameters) {
        return read("management1", parameters).get("items");
    }

    private JsonNode read(String person, String... parameters) {
        return tree(text(asked("/api/actions", parameters), person));
    }

    private String csv(String person, String... parameters) {
        return text(asked("/api/actions", parameters).header(HttpHeaders.ACCEPT, "text/csv")
            .header(HttpHeaders.ACCEPT_LANGUAGE, "en"), person);
    }

    private MockHttpServletRequestBuilder asked(String path, String... parameters) {
        MockHttpServletRequestBuilder request = get(path).queryParam("text", scene.mark);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request;
    }

    private String text(MockHttpServletRequestBuilder request, String person) {
        var answer = api.send(request.with(httpBasic(person, "demo")));
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
