package io.hindsight.form;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.hindsight.engine.Refusal;

class FormRulesTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "type":"textfield","validate":{"required":true}            |         | “Field” needs an answer.
        "type":"textarea","validate":{"required":true}             | '   '   | “Field” needs an answer.
        "type":"textfield","validate":{"maxLength":3}              | abcd    | “Field” has 4 characters; at most 3 are kept
        "type":"textfield","validate":{"minLength":3}              | ab      | “Field” needs at least 3 characters.
        "type":"textfield","validate":{"pattern":"^[0-9]+$"}       | 12a     | “Field” is not of the form
        "type":"select","values":[{"value":"a","label":"A"}]       | b       | “Field” takes one of the offered answers.
        "type":"datetime"                                          | soon    | “Field” takes a date such as 2026-12-01.
        "type":"datetime"                                          | 2026-02-30 | “Field” takes a date such as
        "type":"datetime"                                          | 2126-12-01 | “Field” has the year 2126, which cannot be meant. Choose a date from 23 November 1976 to 23 November 2036.
        "type":"datetime","disallowPassedDates":true               | 1026-12-01T10:00 | “Field” has the year 1026
        "type":"datetime","disallowPassedDates":true               | 2026-11-21 | “Field” lies in the past.
        "type":"number"                                            | 5       | “Field” takes a number.
        "type":"checkbox"                                          | yes     | “Field” takes yes or no.
        """)
    void what_the_form_forbids_is_refused_in_a_sentence(String field, String answer, String sentence) {
        assertThatThrownBy(() -> check(field, answer)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }

    @Test
    void numbers_keep_within_their_bounds_and_digits() {
        assertThatThrownBy(() -> check("\"type\":\"number\",\"validate\":{\"min\":1}", 0))
            .hasMessageContaining("1 or more");
        assertThatThrownBy(() -> check("\"type\":\"number\",\"validate\":{\"max\":5}", 6))
            .hasMessageContaining("5 or less");
        assertThatThrownBy(() -> check("\"type\":\"number\",\"decimalDigits\":0", 1.5)).hasMessageContaining("whole");
        assertThatCode(() -> check("\"type\":\"number\",\"decimalDigits\":0", 2.0)).doesNotThrowAnyException();
    }

    @Test
    void a_text_of_4001_characters_or_with_a_nul_is_refused() {
        assertThatThrownBy(() -> check("\"type\":\"textarea\"", "x".repeat(4001)))
            .hasMessageContaining("4,001 characters");
        assertThatThrownBy(() -> check("\"type\":\"textarea\"", "a\0b")).hasMessageContaining("cannot be stored");
        assertThatThrownBy(() -> check("\"type\":\"textarea\"", "\uD83D")).hasMessageContaining("cannot be stored");
        assertThatCode(() -> check("\"type\":\"textarea\"", "x".repeat(4000))).doesNotThrowAnyException();
        assertThatCode(() -> check("\"type\":\"textarea\"", "🔐 ${a} <b> مرحبا")).doesNotThrowAnyException();
    }

    @Test
    void a_choice_of_many_takes_only_what_its_variable_offers() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Map<String, Object> values = new HashMap<>();
        values.put("people", json.readTree("[{\"value\":\"a\"},{\"value\":\"b\"}]"));
        values.put("field", json.readTree("[\"a\",\"b\"]"));
        assertThatCode(() -> check("\"type\":\"taglist\",\"valuesKey\":\"people\"", values)).doesNotThrowAnyException();
        values.put("field", json.readTree("[\"a\",\"c\"]"));
        assertThatThrownBy(() -> check("\"type\":\"taglist\",\"valuesKey\":\"people\"", values))
            .hasMessageContaining("offered answers");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "type":"textfield","validate":{"maxLength":3,"minLength":3} | abc
        "type":"textfield","validate":{"minLength":0}              | ''
        "type":"textfield","validate":{"pattern":"^[0-9]+$"}       | 12
        "type":"select","values":[{"value":"a","label":"A"}]       | a
        "type":"datetime","disallowPassedDates":true               | 2026-11-22
        "type":"datetime"                                          | 2026-11-21
        "type":"datetime"                                          | 2026-11-21T10:00:00.000Z
        """)
    void what_is_just_within_the_rules_is_taken(String field, String answer) {
        assertThatCode(() -> check(field, answer)).doesNotThrowAnyException();
    }

    @Test
    void a_number_may_be_its_least_or_most_and_have_the_digits_that_are_asked_for() {
        assertThatCode(() -> check("\"type\":\"number\",\"validate\":{\"min\":1,\"max\":5}", 1))
            .doesNotThrowAnyException();
        assertThatCode(() -> check("\"type\":\"number\",\"validate\":{\"min\":1,\"max\":5}", 5))
            .doesNotThrowAnyException();
        assertThatCode(() -> check("\"type\":\"number\",\"decimalDigits\":1", 1.5)).doesNotThrowAnyException();
        assertThatCode(() -> check("\"type\":\"number\"", 1.5)).doesNotThrowAnyException();
    }

    @Test
    void an_answer_of_another_type_is_refused() {
        assertThatThrownBy(() -> check("\"type\":\"textfield\"", 5)).hasMessageContaining("takes a text");
        assertThatThrownBy(() -> check("\"type\":\"textfield\"", true)).hasMessageContaining("takes a text");
        assertThatCode(() -> check("\"type\":\"checkbox\"", false)).doesNotThrowAnyException();
    }

    @Test
    void an_empty_list_or_a_box_that_is_not_ticked_is_no_answer_where_one_is_needed() {
        String list =
            "\"type\":\"taglist\",\"values\":[{\"value\":\"a\",\"label\":\"A\"}],\"validate\":{\"required\":true}";
        JsonNodeFactory json = JsonNodeFactory.instance;
        for (JsonNode none : List.of(json.arrayNode(), json.nullNode())) {
            assertThatThrownBy(() -> check(list, none)).hasMessageContaining("needs an answer");
        }
        assertThatCode(() -> check(list, json.arrayNode().add("a"))).doesNotThrowAnyException();
        String box = "\"type\":\"checkbox\",\"validate\":{\"required\":true}";
        assertThatThrownBy(() -> check(box, false)).hasMessageContaining("needs an answer");
        assertThatCode(() -> check(box, true)).doesNotThrowAnyException();
    }

    @Test
    void a_hidden_field_is_not_asked() {
        Form form =
            form("\"type\":\"textfield\",\"conditional\":{\"hide\":\"=other = 1\"},\"validate\":{\"required\":true}");
        assertThatCode(() -> new FormRules(Map.of(), "other = 1"::equals, NOON).check(form)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new FormRules(Map.of(), condition -> false, NOON).check(form))
            .isInstanceOf(Refusal.class);
    }

    @Test
    void what_a_group_hides_is_not_asked_and_a_disabled_field_is_no_field() {
        Form form = Form.parse("""
            {"id": "f", "components": [
              {"type": "group", "conditional": {"hide": "=x"}, "components": [
                {"type": "textfield", "key": "inner", "label": "Inner", "validate": {"required": true}}]},
              {"type": "textfield", "key": "shown", "disabled": true}]}""".getBytes(StandardCharsets.UTF_8));
        assertThatCode(() -> new FormRules(Map.of(), "x"::equals, NOON).check(form)).doesNotThrowAnyException();
        assertThatThrownBy(() -> FormCatalogue.refuseOthers(form, Set.of("inner", "shown")))
            .hasMessage("The form “f” has no field “shown”.");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Form form = Form.parse("""
            {"id": "f", "components": [
              {"type": "textfield", "key": "a", "label": "A", "validate": {"required": true}},
              {"type": "textfield", "key": "b", "label": "B", "validate": {"required": true}}]}"""
            .getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new FormRules(Map.of(), condition -> false, NOON).check(form))
            .hasMessage("“A” needs an answer. “B” needs an answer.");
    }

    private void check(String field, Object answer) {
        Map<String, Object> values = new HashMap<>();
        values.put("field", answer);
        check(field, values);
    }

    private void check(String field, Map<String, Object> values) {
        new FormRules(values, condition -> false, NOON).check(form(field));
    }

    private Form form(String field) {
        return Form.parse("{\"id\":\"f\",\"components\":[{\"key\":\"field\",\"label\":\"Field\",%s}]}".formatted(field)
            .getBytes(StandardCharsets.UTF_8));
    }
}
