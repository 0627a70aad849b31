package io.hindsight.incident;

import static io.hindsight.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.hindsight.Api;
import io.hindsight.ApiTest;

@ApiTest
class BadIncidentTest {

    @Autowired
    Api api;

    Api.Stored before;

    @BeforeEach
    void count() {
        before = api.stored();
    }

    @AfterEach
    void nothing_is_stored() {
        assertThat(api.stored()).isEqualTo(before);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
            Arguments.of("", "The body is empty"),
            Arguments.of(" \n", "The body is empty"),
            Arguments.of("{", "cannot be read as JSON at line 1, column 2"),
            Arguments.of("{'source': 'x'".replace('\'', '"'), "cannot be read as JSON"),
            Arguments.of("source=x", "cannot be read as JSON at line 1"),
            Arguments.of("{'a': NaN}".replace('\'', '"'), "cannot be read as JSON"),
            Arguments.of("{} {}", "goes on after its JSON object"),
            Arguments.of("{} x", "cannot be read as JSON"),
            Arguments.of("{\"key\": 1, \"key\": 2}", "Duplicate field 'key'"),
            Arguments.of("{\"k\\ud800\": 1}", "at line 1, column 10: Broken surrogate pair in field name"),
            Arguments.of("[".repeat(3_000), "nested deeper than 50 levels"),
            Arguments.of("{\"a\":".repeat(51) + "1" + "}".repeat(51), "nested deeper than 50 levels"),
            Arguments.of("{\"a\": " + "9".repeat(2_000) + "}", "a number of over 1,000 digits"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_is_not_one_JSON_object_is_a_400_that_says_where(String body, String sentence) {
        assertProblem(api.report(body), HttpStatus.BAD_REQUEST, sentence);
        assertProblem(api.reportVeris("bad", body), HttpStatus.BAD_REQUEST, sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"text\"", "null", "true"})
    void another_JSON_value_is_a_422(String body) {
        assertProblem(api.report(body), HttpStatus.UNPROCESSABLE_ENTITY, "body must be a JSON object");
        assertProblem(api.reportVeris("bad", body), HttpStatus.UNPROCESSABLE_ENTITY, "body must be a JSON object");
    }

    @Test
    void other_encodings_than_UTF_8_are_a_400() {
        byte[] latin1 = "{\"title\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(api.reportVeris("bad", latin1), HttpStatus.BAD_REQUEST, "The body is not UTF-8.");
        byte[] utf16 = "{\"title\": \"é\"}".getBytes(StandardCharsets.UTF_16);
        assertProblem(api.reportVeris("bad", utf16), HttpStatus.BAD_REQUEST, "The body is not UTF-8.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'severity': 'urgent'     | severity must be one of low, medium, high, critical",
        "'severity': 'HIGH'       | severity must be one of low, medium, high, critical",
        "'severity': 3            | severity must be a text",
        "'severity': null         | severity is missing",
        "'tlp': 'white'           | tlp must be one of clear, green, amber, amber+strict, red",
        "'title': null            | title is missing",
        "'title': '  '            | title is missing",
        "'title': 5               | title must be a text",
        "'title': ['x']           | title must be a text",
        "'title': {'x': 1}        | title must be a text",
        "'title': 'a\\u0000b'     | title holds a NUL character",
        "'title': 'a\\ud800b'     | title holds half of a surrogate pair",
        "'summary': 5             | summary must be a text",
        "'summary': 'a\\u0000'    | summary holds a NUL character",
        "'category': 'a\\udc00'   | category holds half of a surrogate pair",
        "'key': true              | key must be a text",
        "'source': ''             | source is missing",
        "'personalData': 'yes'    | personalData must be true or false",
        "'personalData': 1        | personalData must be true or false",
        "'occurred': '2026-13'    | occurred must be a year, month, day or a time with its offset",
        "'occurred': '2026-02-29' | must exist in the calendar",
        "'detected': 'yesterday'  | detected must be a year",
        "'closed': '2026-11-23T14:05:00' | closed must be a year, month, day or a time with its offset",
        "'closed': '+294277-01-01T00:00:00Z' | closed must be",
        "'closed': 2026           | closed must be a text",
        "'colour': 'red'          | colour is not a field of an incident",
        "'a\\u0000': 1            | holds a NUL character",
        "'Title': 'x'             | Title is not a field of an incident"})
    void a_wrong_field_is_a_422_that_names_it(String fields, String sentence) {
        assertProblem(api.report(good(fields)), HttpStatus.UNPROCESSABLE_ENTITY, sentence);
    }

    @Test
    void a_text_that_is_too_long_is_named_with_both_lengths() {
        assertProblem(api.report(good("'title': '" + "x".repeat(301) + "'")), HttpStatus.UNPROCESSABLE_ENTITY,
            "title has 301 characters; at most 300 are taken");
        assertProblem(api.report(good("'summary': '" + "x".repeat(100_001) + "'")), HttpStatus.UNPROCESSABLE_ENTITY,
            "summary has 100,001 characters; at most 100,000 are taken");
    }

    @Test
    void all_faults_are_named_at_once() {
        MvcTestResult answer = api.report("{\"tlp\": \"white\", \"occurred\": \"?\", \"colour\": 1}");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyJson().extractingPath("$.errors[*].field")
            .asArray().containsExactlyInAnyOrder("source", "key", "title", "severity", "tlp", "occurred", "colour");
    }

    @Test
    void two_megabytes_are_a_413() {
        String body = good("'summary': '" + "x".repeat(2_000_000) + "'");
        assertProblem(api.report(body), HttpStatus.PAYLOAD_TOO_LARGE, "larger than 1,048,576 bytes");
        assertProblem(api.reportVeris("bad", body), HttpStatus.PAYLOAD_TOO_LARGE, "larger than 1,048,576 bytes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'action': {}, 'timeline': {'incident': {}}}                      | incident_id is missing",
        "{'incident_id': 'x', 'timeline': {'incident': {}}}                | action is missing or not an object",
        "{'incident_id': 'x', 'action': {}}                                | timeline is missing or not an object",
        "{'incident_id': 'x', 'action': {}, 'timeline': {'incident': 1}}   | timeline.incident is missing or not an",
        "{'incident_id': 'x', 'action': [], 'timeline': {'incident': {}}}  | action is missing or not an object",
        "{'incident_id': 'x', 'action': {}, 'timeline': {'incident': {}}, 'summary': 1} | summary must be a text",
        "{'victim': {'victim_id': 'a\\u0000'}}                             | victim.victim_id holds a NUL character",
        "{'asset': {'assets': [{'variety': 'a\\ud800'}]}}                  | asset.assets.variety holds half",
        "{'action': {'a\\u0000': {}}}                                      | action.a\uFFFD holds a NUL character"})
    void a_VERIS_record_that_cannot_be_understood_is_a_422_that_names_the_field(String record, String sentence) {
        assertProblem(api.reportVeris("bad", record.replace('\'', '"')), HttpStatus.UNPROCESSABLE_ENTITY, sentence);
    }

    @Test
    void a_VERIS_record_needs_a_key() {
        assertProblem(api.send(json(Api.VERIS, "{}".getBytes()).with(httpBasic("security1", "demo"))),
            HttpStatus.BAD_REQUEST, "The parameter key is missing.");
        assertProblem(api.reportVeris(" ", "{}"), HttpStatus.UNPROCESSABLE_ENTITY, "key is missing");
        assertProblem(api.reportVeris("a\0", "{}"), HttpStatus.UNPROCESSABLE_ENTITY, "key holds a NUL character");
        assertProblem(api.reportVeris("x".repeat(301), "{}"), HttpStatus.UNPROCESSABLE_ENTITY,
            "key has 301 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data",
        "multipart/form-data; boundary=x"})
    void another_content_type_is_a_415(String type) {
        assertProblem(api.send(post(Api.INCIDENTS).header(HttpHeaders.CONTENT_TYPE, type).content("{}")
            .with(httpBasic("security1", "demo"))), HttpStatus.UNSUPPORTED_MEDIA_TYPE, "application/json");
    }

    @Test
    void reading_what_is_only_sent_is_a_405() {
        MvcTestResult answer = api.send(get(Api.INCIDENTS).with(httpBasic("security1", "demo")));
        assertProblem(answer, HttpStatus.METHOD_NOT_ALLOWED, "GET is not possible here");
        assertThat(answer).hasHeader(HttpHeaders.ALLOW, "POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee1", "sysadmin1", "management1", "trainer1", "plan-owner1"})
    void somebody_without_the_right_gets_403(String person) {
        assertProblem(api.send(json(Api.INCIDENTS, good("'tlp': 'red'").getBytes()).with(httpBasic(person, "demo"))),
            HttpStatus.FORBIDDEN, "your groups do not give you the right");
    }

    @Test
    void nobody_and_a_wrong_password_get_401() {
        byte[] body = good("'tlp': 'red'").getBytes();
        assertProblem(api.send(json(Api.INCIDENTS, body)), HttpStatus.UNAUTHORIZED, "Log in");
        assertProblem(api.send(json(Api.INCIDENTS, body).with(httpBasic("security2", "wrong"))),
            HttpStatus.UNAUTHORIZED, "Log in");
        assertProblem(api.send(json(Api.INCIDENTS, body).with(httpBasic("nobody", "demo"))),
            HttpStatus.UNAUTHORIZED, "Log in");
        assertProblem(api.send(json(Api.INCIDENTS, body).header(HttpHeaders.AUTHORIZATION, "Basic ???")),
            HttpStatus.UNAUTHORIZED, "Log in");
    }

    /** A good incident but for this field. */
    private static String good(String field) {
        Map<String, String> fields = new TreeMap<>(Map.of("'source'", "'soc'", "'key'", "'bad'", "'title'", "'Phished'",
            "'severity'", "'high'"));
        int colon = field.indexOf(':');
        fields.put(field.substring(0, colon), field.substring(colon + 1));
        return fields.entrySet().stream().map(entry -> entry.getKey() + ":" + entry.getValue())
            .collect(Collectors.joining(",", "{", "}")).replace('\'', '"');
    }

    private static void assertProblem(MvcTestResult answer, HttpStatus status, String sentence) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
            .bodyJson().extractingPath("$.detail").asString().contains(sentence)
            .doesNotContain("Exception", "java", "\n");
    }
}
