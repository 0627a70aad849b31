package io.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

class FieldReaderTest {

    private final ObjectNode object = new JsonMapper().createObjectNode();

    @Test
    void a_path_leads_into_objects() {
        object.putObject("victim").put("name", "X");
        assertThat(new FieldReader(object).optional("victim.name", 10)).isEqualTo("X");
        assertThat(new FieldReader(object).optional("victim.age", 10)).isNull();
    }

    @Test
    void each_field_is_faulted_once_and_all_together() {
        FieldReader fields = new FieldReader(object.put("a", 1).put("b", "long"));
        fields.required("a", 10);
        fields.required("b", 3);
        fields.required("c", 10);
        assertThatThrownBy(fields::finish)
            .hasMessage("a must be a text; b has 4 characters; at most 3 are taken; c is missing");
    }

    @Test
    void nothing_wrong_is_nothing_thrown() {
        FieldReader fields = new FieldReader(object.put("a", "x").put("yes", true));
        assertThat(fields.required("a", 1)).isEqualTo("x");
        assertThat(fields.yesNo("yes")).isTrue();
        assertThat(fields.yesNo("no")).isFalse();
        fields.finish();
    }

    @Test
    void what_cannot_be_stored_is_found_however_deep() {
        object.putArray("list").addObject().put("text", "a\0b");
        object.putObject("half").put("\uD800", 1);
        assertThatThrownBy(new FieldReader(object)::finish)
            .hasMessageContaining("list.text holds a NUL character").hasMessageContaining("half.\uFFFD holds half");
    }

    @Test
    void emoji_and_control_characters_can_be_stored() {
        new FieldReader(object.put("text", "🔐\u0001\u001b\t\r\n\u0085")).finish();
    }

    @Test
    void a_long_name_is_shortened_when_it_is_sent_back() {
        assertThat(FieldReader.shown("x".repeat(1_000))).hasSize(101);
    }

    @Test
    void only_an_object_has_fields() {
        assertThatThrownBy(() -> new FieldReader(JsonNodeFactory.instance.arrayNode()))
            .hasMessage("body must be a JSON object");
    }
}
