package io.hindsight.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import io.hindsight.action.Proposal;
import io.hindsight.action.ProposalLog;
import io.hindsight.effect.Rhythm;

/** Each test has a year of its own, before those of the others, so that nobody else’s post-mortems count in it. */
@ApiTest
class PeriodFiguresTest {

    private static int years = 2025;

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

    private int year;

    @BeforeEach
    void aYear() {
        year = years--;
    }

    @Test
    void what_was_opened_stands_beside_each_way_to_end_and_what_came_back() {
        String closed = opened("03-02");
        set(closed, "closed_at = ?", at("05-04"));
        sentBack(closed, at("04-20"));
        String withdrawn = opened("03-31T21:59:00Z");
        end(withdrawn, "withdrawn", at("04-02"));
        String joined = opened("03-31T22:30:00Z");
        end(joined, "joined", at("04-03"));
        String removed = opened("04-01");
        set(removed, "removed_at = ?", at("06-01"));
        jdbc.sql("""
            INSERT INTO post_mortem_relation (post_mortem, kind, other, reason, related_by, related_at)
            VALUES (?, 'follows', ?, 'Again', 'facilitator1', ?)""").params(removed, closed, at("06-02")).update();

        JsonNode flow = read("management1").get("flow");
        assertThat(flow).hasSize(12);
        assertThat(said(flow.get(2), "since", "opened", "closed")).containsExactly(year + "-03-01", "2", "0");
        assertThat(said(flow.get(3), "opened", "withdrawn", "joined", "endedEarly", "sentBack"))
            .containsExactly("2", "1", "1", "0", "1");
        assertThat(said(flow.get(4), "opened", "closed")).containsExactly("0", "1");
        assertThat(said(flow.get(5), "removed", "again")).containsExactly("1", "1");
    }

    @Test
    void a_stage_says_how_long_it_took_beside_what_was_planned_and_what_was_moved() {
        stage(opened("03-02"), "meeting", "03-02", "03-06", null, "03-04");
        stage(opened("03-03"), "meeting", "03-02", "03-20", "03-06", "03-16");
        stage(opened("03-04"), "meeting", "03-02", "03-05", null, "03-10");
        stage(opened("03-05"), "analysis", "03-02", "03-05", null, null);

        JsonNode stage = read("management1").get("stages");
        assertThat(stage).hasSize(1);
        int[] took = {workingDays("03-02", "03-04"), workingDays("03-02", "03-16"), workingDays("03-02", "03-10")};
        int[] planned = {workingDays("03-02", "03-06"), workingDays("03-02", "03-06"), workingDays("03-02", "03-05")};
        Arrays.sort(took);
        Arrays.sort(planned);
        assertThat(said(stage.get(0), "stage", "closed", "onTime", "moved")).containsExactly("meeting", "3", "2", "1");
        assertThat(stage.get(0).get("median").asDouble()).isEqualTo(took[1]);
        assertThat(stage.get(0).get("planned").asDouble()).isEqualTo(planned[1]);
    }

    @Test
    void what_is_overdue_is_told_by_the_first_date_and_by_the_one_in_force_then() {
        String reference = opened("03-02");
        stage(reference, "hardening", "03-02", "05-15", "03-20", "06-10");
        long action = action(reference, "03-05", LocalDate.of(year, 3, 25));
        jdbc.sql("""
            INSERT INTO due_date_move VALUES (?, 1, ?, ?, 'Later', 'management1', ?)""")
            .params(action, LocalDate.of(year, 3, 25), LocalDate.of(year, 5, 20), at("04-10")).update();
        jdbc.sql("UPDATE action SET due_on = ? WHERE id = ?").params(LocalDate.of(year, 5, 20), action).update();
        jdbc.sql("INSERT INTO action_decision VALUES (?, 1, 'refuse', 'No', NULL, 'management1', ?)")
            .params(action, at("07-15")).update();

        JsonNode overdue = read("management1").get("overdue");
        assertThat(said(overdue.get(1), "stages", "actions")).containsExactly("0", "0");
        assertThat(said(overdue.get(2), "until", "stages", "stagesMoved", "actions", "actionsMoved"))
            .containsExactly(year + "-03-31", "1", "1", "1", "0");
        assertThat(said(overdue.get(3), "stages", "stagesMoved", "actions", "actionsMoved"))
            .containsExactly("1", "1", "1", "1");
        assertThat(said(overdue.get(4), "stages", "stagesMoved", "actions", "actionsMoved"))
            .containsExactly("1", "0", "1", "0");
        assertThat(said(overdue.get(5), "stages", "actions")).containsExactly("0", "1");
        assertThat(said(overdue.get(6), "stages", "actions")).containsExactly("0", "0");
    }

    @Test
    void open_actions_are_as_old_as_their_first_due_date_says() {
        String reference = opened("03-02");
        action(reference, "03-05", LocalDate.of(year, 12, 31));
        action(reference, "03-05", LocalDate.of(year, 12, 10));
        long old = action(reference, "03-05", LocalDate.of(year, 5, 4));
        jdbc.sql("INSERT INTO due_date_move VALUES (?, 1, ?, ?, 'Later', 'management1', ?)")
            .params(old, LocalDate.of(year, 5, 4), LocalDate.of(year + 1, 5, 20), at("04-10")).update();
        JsonNode ages = read("management1").get("ages");
        assertThat(ages).hasSize(6);
        assertThat(said(ages.get(0), "from", "open", "moved")).containsExactly("0", "1", "0");
        assertThat(said(ages.get(2), "from", "to", "open", "moved")).containsExactly("11", "20", "1", "0");
        assertThat(said(ages.get(5), "from", "open", "moved")).containsExactly("121", "1", "1");
        assertThat(ages.get(5).has("to")).isFalse();
    }

    @Test
    void causes_count_once_for_the_analysis_that_was_approved_last() {
        String reference = opened("03-02");
        analysis(reference, 1, true, "people", "people");
        analysis(reference, 2, true, "process", "process", "technology");
        analysis(opened("03-03"), 1, true, "process");
        analysis(opened("03-04"), 1, false, "environment");
        JsonNode causes = read("management1").get("causes");
        assertThat(causes).extracting(one -> said(one, "category", "found", "in"))
            .containsExactly(List.of("process", "3", "2"), List.of("technology", "1", "1"));
    }

    @Test
    void what_was_decided_is_told_by_strength_and_what_was_verified_by_its_effect() {
        String reference = opened("03-02");
        long done = action(reference, "03-05", LocalDate.of(year, 5, 4));
        jdbc.sql("INSERT INTO action_decision VALUES (?, 1, 'approve', NULL, NULL, 'management1', ?)")
            .params(done, at("03-10")).update();
        jdbc.sql("INSERT INTO implementation VALUES (?, 1, 'Done', 'Log', NULL, 'sysadmin1', ?)")
            .params(done, at("04-01")).update();
        jdbc.sql("INSERT INTO verification VALUES (?, 1, 'Seen', true, NULL, 'security1', ?)")
            .params(done, at("04-02")).update();
        jdbc.sql("INSERT INTO effectiveness_check VALUES (?, 1, ?, ?)").params(done, at("05-02"), at("04-02")).update();
        jdbc.sql("INSERT INTO effectiveness_judgement VALUES (?, 1, 'hit', 'Seen', 'security1', ?)")
            .params(done, at("05-03")).update();
        long refused = action(reference, "03-05", LocalDate.of(year, 5, 4));
        jdbc.sql("INSERT INTO action_decision VALUES (?, 1, 'refuse', 'No', NULL, 'management1', ?)")
            .params(refused, at("03-10")).update();
        assertThat(read("management1").get("answers"))
            .extracting(one -> said(one, "strength", "approved", "verified", "declined"))
            .containsExactly(List.of("strong", "0", "0", "0"), List.of("intermediate", "1", "1", "1"),
                List.of("weak", "0", "0", "0"));
        assertThat(effects("management1")).containsExactly("effective 1", "not-effective 0", "revoked 0",
            "cannot-tell 0", "under-way 0");

        jdbc.sql("INSERT INTO effect_revocation VALUES (?, ?, 1, 'No filter', now())")
            .params(done, stages.openConfidential("management2")).update();
        assertThat(effects("management1")).contains("effective 1", "revoked 0");
        assertThat(effects("management2")).contains("effective 0", "revoked 1");
    }

    @Test
    void training_says_who_was_invited_and_there_and_what_they_knew() {
        long session = jdbc.sql("""
            INSERT INTO session (post_mortem, number, subject, audience, goal, measure, planned_by, planned_at)
            VALUES (?, 1, 'Phishing', '{security}', 'Know', 'Quiz', 'trainer1', now()) RETURNING id""")
            .param(opened("03-02")).query(Long.class).single();
        long sitting = jdbc.sql("""
            INSERT INTO sitting (session, number, begins, minutes, place, planned_by, planned_at)
            VALUES (?, 1, ?, 60, 'Room', 'trainer1', now()) RETURNING id""").params(session, at("04-02"))
            .query(Long.class).single();
        jdbc.sql(
            """
            INSERT INTO sitting_invitation SELECT ?, place, 'person' || place, place < 3 FROM generate_series(1, 4) AS place""")
            .param(sitting).update();
        jdbc.sql("INSERT INTO sitting_report VALUES (?, ?, 40, 85, NULL, 50, 70, 'trainer1', now())")
            .params(sitting, LocalDate.of(year, 4, 2)).update();
        assertThat(said(read("management1").get("training").get(3), "sessions", "invited", "present", "scoreBefore",
            "scoreAfter")).containsExactly("1", "4", "2", "40", "85");
    }

    @Test
    void near_misses_and_exercises_count_apart() {
        String played = opened("03-02");
        jdbc.sql(
            "UPDATE incident SET kind = 'exercise' FROM post_mortem WHERE incident.id = incident AND reference = ?")
            .param(played).update();
        assertThat(read("management1").at("/flow/2/opened").asInt()).isZero();
        assertThat(read("management1", "kind", "exercise").at("/flow/2/opened").asInt()).isEqualTo(1);
    }

    @Test
    void nobody_outside_a_circle_finds_it_counted() {
        String hidden = opened("03-02");
        set(hidden, "closed_at = ?", at("05-04"));
        stage(hidden, "meeting", "03-02", "03-06", null, "03-04");
        stage(hidden, "plan", "03-02", "03-06", null, null);
        action(hidden, "03-05", LocalDate.of(year, 5, 4));
        analysis(hidden, 1, true, "people");
        sentBack(hidden, at("04-20"));
        JsonNode empty = read("management1", "kind", "success");
        stages.close(hidden, "management2");
        for (String person : List.of("management1", "facilitator1", "admin")) {
            JsonNode outside = read(person);
            assertThat(outside.properties()).filteredOn(one -> !one.getKey().equals("kind"))
                .allSatisfy(one -> assertThat(one.getValue()).as(one.getKey()).isEqualTo(empty.get(one.getKey())));
        }
        assertThat(read("management2").at("/flow/2/opened").asInt()).isEqualTo(1);
    }

    @Test
    void a_quarter_is_told_by_weeks() {
        opened("03-02");
        JsonNode flow = tree(text(get("/api/figures").queryParam("from", year + "-03-01")
            .queryParam("to", year + "-05-31"), "management1")).get("flow");
        assertThat(flow).hasSizeBetween(13, 15);
        assertThat(LocalDate.parse(flow.get(1).get("since").asText()).getDayOfWeek().getValue()).isEqualTo(1);
        assertThat(flow.findValuesAsText("opened").stream().mapToInt(Integer::parseInt).sum()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"from, 2030-01-01, to, 2026-01-01, from must not be after the last day",
        "from, 1990-01-01, to, 2026-01-01, from must be 10 years before the last day at most",
        "kind, nonsense, to, 2026-01-01, 'incident, near-miss'", "from, soon, to, 2026-01-01, soon"})
    void a_period_that_cannot_be_is_refused_with_a_sentence(String name, String value, String other, String with,
            String sentence) {
        assertThat(api.read("/api/figures", name, value, other, with)).hasStatus(400).bodyText().contains(sentence);
        assertThat(api.read("/figures", name, value, other, with)).hasStatus(400);
    }

    @Test
    void the_page_has_a_table_for_each_chart_in_both_languages() {
        stage(opened("03-02"), "meeting", "03-02", "03-06", null, "03-04");
        String page = page("en");
        assertThat(page.split("<figure data-chart", -1)).hasSameSizeAs(page.split("class=\"numbers\"", -1))
            .hasSizeGreaterThan(7);
        assertThat(page).contains("Opened and closed", "Mar " + year, "data-script=\"/figures.js\"", "near misses");
        assertThat(page("fr")).contains("Ouverts et clos", "mars " + year, "Jours ouvrés par étape");
        assertThat(api.send(get("/figures").with(httpBasic("employee1", "demo")))).hasStatus(403);
    }

    @Test
    void charts_are_drawn_by_a_library_that_comes_along() {
        assertThat(api.read("/webjars/chart.js/4.5.1/dist/chart.umd.min.js")).hasStatusOk();
        assertThat(text(get("/figures.js"), "management1")).contains("/webjars/chart.js/4.5.1/dist/chart.umd.min.js");
    }

    private String page(String language) {
        return text(get("/figures").queryParam("from", year + "-01-01").queryParam("to", year + "-12-31")
            .header(HttpHeaders.ACCEPT_LANGUAGE, language), "management1");
    }

    private Timestamp at(String day) {
        return Timestamp.from(Instant.parse(year + "-" + (day.length() > 5 ? day : day + "T10:00:00Z")));
    }

    private String opened(String day) {
        String reference = stages.openPostMortem();
        set(reference, "opened_at = ?", at(day));
        return reference;
    }

    private void set(String reference, String what, Timestamp at) {
        jdbc.sql("UPDATE post_mortem SET " + what + " WHERE reference = ?").params(at, reference).update();
    }

    private void end(String reference, String how, Timestamp at) {
        jdbc.sql("""
            UPDATE post_mortem SET ended_as = ?, ended_cause = ?, ended_reason = 'So', ended_by = 'management1', ended_at = ?
            WHERE reference = ?""").params(how, how.equals("withdrawn") ? "duplicate" : null, at, reference).update();
    }

    private void sentBack(String reference, Timestamp at) {
        jdbc.sql("INSERT INTO sent_back (post_mortem, stage, reason, sent_by, sent_at) VALUES (?, 'plan', 'x', 'y', ?)")
            .params(reference, at).update();
    }

    private void stage(String reference, String stage, String opened, String due, String firstDue, String closed) {
        jdbc.sql(
            """
            INSERT INTO stage (post_mortem, stage, opened_at, due_at, first_due, closed_at) VALUES (?, ?, ?, ?, ?, ?)""")
            .params(reference, stage, at(opened), at(due), firstDue == null ? null : at(firstDue),
                closed == null ? null : at(closed))
            .update();
    }

    private long action(String reference, String proposed, LocalDate due) {
        long action = proposals.add(reference, new Proposal(1, "Filter", "configuration", "What", List.of(),
            "sysadmin1", "security1", due, "low", "Effect", Rhythm.once(30)), null, "security2");
        jdbc.sql("UPDATE action SET proposed_at = ? WHERE id = ?").params(at(proposed), action).update();
        return action;
    }

    private void analysis(String reference, int round, boolean approved, String... causes) {
        long analysis = jdbc.sql("""
            INSERT INTO analysis (post_mortem, round, problem, traced_by, traced_at) VALUES (?, ?, 'x', 'y', now())
            RETURNING id""").params(reference, round).query(Long.class).single();
        for (int i = 0; i < causes.length; i++) {
            jdbc.sql("INSERT INTO cause (analysis, category, position, text) VALUES (?, ?, ?, 'x')")
                .params(analysis, causes[i], i + 1).update();
        }
        jdbc.sql("INSERT INTO analysis_review VALUES (?, ?, ?, 'z', ?)")
            .params(analysis, approved, approved ? null : "No", at("04-0" + round)).update();
    }

    private int workingDays(String from, String to) {
        return jdbc.sql("SELECT working_days(?, ?)").params(at(from), at(to)).query(Integer.class).single();
    }

    private List<String> effects(String person) {
        return StreamSupport.stream(read(person).get("effects").spliterator(), false)
            .map(one -> String.join(" ", said(one, "verdict", "actions"))).toList();
    }

    private static List<String> said(JsonNode node, String... fields) {
        return Arrays.stream(fields).map(field -> node.get(field).asText()).toList();
    }

    private JsonNode read(String person, String... parameters) {
        MockHttpServletRequestBuilder request = get("/api/figures").queryParam("from", year + "-01-01")
            .queryParam("to", year + "-12-31");
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return tree(text(request, person));
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
