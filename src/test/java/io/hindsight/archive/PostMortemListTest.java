package io.hindsight.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.jayway.jsonpath.JsonPath;

import io.hindsight.Api;
import io.hindsight.ApiTest;

@ApiTest
class PostMortemListTest {

    private static final String LIST = "/api/post-mortems";

    @Autowired
    Api api;
    @Autowired
    JdbcClient jdbc;

    /** In the title of this test's incidents only. */
    final String mark = UUID.randomUUID().toString();

    @Test
    void the_newest_comes_first_and_pages_follow_each_other() {
        String first = report("one", "high");
        String second = report("two", "low");
        String third = report("three", "low");
        assertThat(references("size", "2")).containsExactly(third, second);
        assertThat(references("size", "2", "page", "1")).containsExactly(first);
        assertThat(references("size", "2", "page", "1000000")).isEmpty();
        assertThat(this.<Integer>read("$.total", "size", "2")).isEqualTo(3);
    }

    @Test
    void it_is_filtered_by_severity_stage_and_both() {
        String high = report("high", "high");
        String low = report("low", "low");
        close(low, "meeting");
        assertThat(references("severity", "low")).containsExactly(low);
        assertThat(references("stage", "meeting")).containsExactly(high);
        assertThat(references("stage", "training")).isEmpty();
        assertThat(references("severity", "low", "stage", "meeting")).isEmpty();
        assertThat(references("severity", "", "stage", "")).containsExactly(low, high);
    }

    @Test
    void it_is_filtered_by_what_it_was_and_says_so() {
        String happened = report("one", "high");
        String nearly = report("two", "high\",\"kind\":\"near-miss");
        assertThat(references("kind", "near-miss")).containsExactly(nearly);
        assertThat(references("kind", "incident")).containsExactly(happened);
        assertThat(this.<String>read("$.items[0].kind", "kind", "near-miss")).isEqualTo("near-miss");
        assertThat(api.read(LIST, "kind", "joke")).hasStatus(400).bodyText()
            .contains("incident, near-miss, exercise, success");
    }

    @Test
    void it_is_filtered_by_what_is_overdue() {
        String late = report("late", "high");
        report("in time", "high");
        jdbc.sql("UPDATE stage SET due_at = now() - interval '1 day' WHERE post_mortem = ?").param(late).update();
        assertThat(references("overdue", "true")).containsExactly(late);
        assertThat(this.<Boolean>read("$.items[0].overdue", "overdue", "true")).isTrue();
        assertThat(references("overdue", "false")).hasSize(2);
    }

    @Test
    void what_is_late_after_the_sign_off_is_overdue_too() {
        String late = report("late", "high");
        jdbc.sql("UPDATE stage SET closed_at = now() WHERE post_mortem = ?").param(late).update();
        jdbc.sql("UPDATE post_mortem SET closed_at = now() WHERE reference = ?").param(late).update();
        assertThat(references("overdue", "true")).isEmpty();
        jdbc.sql("""
            UPDATE act_ru_task SET due_date_ = now()::timestamp - interval '20 days' FROM act_ru_execution process
            WHERE process.id_ = act_ru_task.proc_inst_id_ AND process.business_key_ = ?""").param(late).update();

        assertThat(references("overdue", "true")).containsExactly(late);
        assertThat(this.<Integer>read("$.items[0].late", "overdue", "true")).isBetween(11, 14);
        assertThat(this.<Integer>read("$.items[0].age", "overdue", "true")).isBetween(11, 14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "a_b", "\\\"quoted\\\"", "back\\\\slash", "<b>&lt;", "${x} #{y}", "日本語",
        "ÜBER", "'; DROP TABLE stage --"})
    void a_text_is_found_as_it_is(String json) {
        String reference = report("before " + json + " after", "high");
        report("other", "high");
        String text = json.replace("\\\"", "\"").replace("\\\\", "\\");
        assertThat(api.read(LIST, "text", text, "size", "100")).hasStatusOk().bodyJson()
            .extractingPath("$.items[*].reference").asArray().contains(reference);
        assertThat(api.read(LIST, "text", mark + " before " + text.toLowerCase())).bodyJson()
            .extractingPath("$.items[*].reference").asArray().containsExactly(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "& | ! :* ( ) '", "\"\"", "<->", "the", "les", "d’", "it's"})
    void signs_and_words_of_every_text_find_nothing_by_themselves_and_take_nothing_away(String text) {
        report("plain it's the", "high");
        assertThat(api.read(LIST, "text", text)).hasStatusOk().bodyJson().extractingPath("$.total").isEqualTo(0);
        assertThat(api.read(LIST, "text", mark + " " + text)).bodyJson().extractingPath("$.total").isEqualTo(1);
    }

    @Test
    void what_was_passed_over_is_named() {
        report("plain", "high");
        assertThat(api.read(LIST, "text", mark + " the d’")).bodyJson().extractingPath("$.passedOver").asArray()
            .containsExactly("the", "d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "page     | x        | page must be a whole number, not “x”.",
        "page     | 1.5      | page must be a whole number, not “1.5”.",
        "page     | -1       | page must be from 0 to 1000000.",
        "page     | 1000001  | page must be from 0 to 1000000.",
        "page     | 99999999999 | page must be a whole number",
        "size     | 0        | size must be from 1 to 100.",
        "size     | 101      | size must be from 1 to 100.",
        "size     | many     | size must be a whole number, not “many”.",
        "overdue  | perhaps  | overdue must be true or false, not “perhaps”.",
        "stage    | lunch    | stage must be one of meeting, analysis, evaluation, plan, hardening, training.",
        "severity | awful    | severity must be one of low, medium, high, critical."})
    void a_bad_parameter_is_a_400_that_names_it(String parameter, String value, String sentence) {
        assertProblem(api.read(LIST, parameter, value), HttpStatus.BAD_REQUEST, sentence);
    }

    @Test
    void a_text_that_is_too_long_is_a_400() {
        assertProblem(api.read(LIST, "text", "word ".repeat(800) + "x"), HttpStatus.BAD_REQUEST,
            "text has 4,001 characters; at most 500 are taken.");
        assertThat(api.read(LIST, "text", "w ".repeat(250))).hasStatusOk();
    }

    @Test
    void it_is_filtered_by_the_days_on_which_they_were_opened() {
        String old = report("old", "high");
        String young = report("young", "high");
        jdbc.sql("UPDATE post_mortem SET opened_at = '2020-03-31T21:59:00Z' WHERE reference = ?").param(old).update();
        jdbc.sql("UPDATE post_mortem SET opened_at = '2020-03-31T22:00:00Z' WHERE reference = ?").param(young).update();

        assertThat(references("to", "2020-03-31")).containsExactly(old);
        assertThat(references("from", "2020-04-01")).containsExactly(young);
        assertThat(references("from", "2020-03-31", "to", "2020-04-01")).containsExactly(young, old);
        assertProblem(api.read(LIST, "from", "2020-03-02", "to", "2020-03-01"), HttpStatus.BAD_REQUEST,
            "from must not be after the last day.");
        assertProblem(api.read(LIST, "from", "soon"), HttpStatus.BAD_REQUEST,
            "from must be a day such as 2026-03-31, not “soon”.");
    }

    @Test
    void what_says_most_of_it_comes_first_or_what_is_newest() {
        String about = report("one", "high");
        String mentions = report("two", "high");
        jdbc.sql(
            "UPDATE incident SET title = 'Centrifuge ' || title FROM post_mortem WHERE incident.id = incident AND reference = ?")
            .param(about).update();
        jdbc.sql(
            "UPDATE incident SET summary = 'Near a centrifuge' FROM post_mortem WHERE incident.id = incident AND reference = ?")
            .param(mentions).update();

        assertThat(found(mark + " centrifuge")).containsExactly(about, mentions);
        assertThat(found(mark + " centrifuge", "sort", "newest")).containsExactly(mentions, about);
        assertProblem(api.read(LIST, "sort", "oldest"), HttpStatus.BAD_REQUEST,
            "sort must be one of relevance, newest.");
    }

    @Test
    void NUL_in_the_text_is_a_400() {
        assertProblem(api.read(LIST, "text", "a\0"), HttpStatus.BAD_REQUEST, "text holds a NUL character.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/PM-1999-0001", "/x", "/'", "/PM-1999-0001/original"})
    void an_unknown_reference_is_a_404(String path) {
        assertProblem(api.read(LIST + path), HttpStatus.NOT_FOUND, "There is no post-mortem “");
    }

    @Test
    void what_is_not_there_or_not_served_so_is_a_problem_too() {
        assertProblem(api.read("/api/foo"), HttpStatus.NOT_FOUND, "There is nothing at this address.");
        assertProblem(api.send(get(LIST).accept(MediaType.APPLICATION_PDF).with(httpBasic("management1", "demo"))),
            HttpStatus.NOT_ACCEPTABLE, "The answer is JSON");
    }

    @Test
    void the_record_is_for_those_who_take_part() {
        assertThat(api.send(get(LIST).with(httpBasic("trainer1", "demo")))).hasStatusOk();
        assertProblem(api.send(get(LIST).with(httpBasic("employee1", "demo"))), HttpStatus.FORBIDDEN, "the right");
        assertProblem(api.send(get(LIST)), HttpStatus.UNAUTHORIZED, "Log in");
    }

    private String report(String title, String severity) {
        MvcTestResult answer =
            api.report("{\"source\": \"list\", \"key\": \"%s\", \"title\": \"%s\", \"severity\": \"%s\"}"
                .formatted(UUID.randomUUID(), mark + " " + title, severity));
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return JsonPath.read(content(answer), "$.reference");
    }

    private void close(String reference, String stage) {
        jdbc.sql("UPDATE stage SET closed_at = now() WHERE post_mortem = ? AND stage = ?").params(reference, stage)
            .update();
    }

    private List<String> references(String... parameters) {
        return read("$.items[*].reference", parameters);
    }

    private List<String> found(String text, String... parameters) {
        return JsonPath.read(content(api.read(LIST,
            Stream.concat(Stream.of(parameters), Stream.of("text", text)).toArray(String[]::new))),
            "$.items[*].reference");
    }

    private <T> T read(String path, String... parameters) {
        MvcTestResult answer = api.read(LIST,
            Stream.concat(Stream.of(parameters), Stream.of("text", mark)).toArray(String[]::new));
        assertThat(answer).hasStatusOk();
        return JsonPath.read(content(answer), path);
    }

    private static String content(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static void assertProblem(MvcTestResult answer, HttpStatus status, String sentence) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
            .bodyJson().extractingPath("$.detail").asString().contains(sentence);
    }
}
