package io.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.json.JsonMapper;

class NativeReaderTest {

    private static final String LEAST = "'source': 'soc', 'key': 'k', 'title': 'Phished', 'severity': 'high'";

    @Test
    void the_least_that_is_asked_for_is_enough() throws Exception {
        Incident incident = read(LEAST);
        assertThat(incident.severity()).isEqualTo(Severity.HIGH);
        assertThat(incident.tlp()).isEqualTo(Tlp.AMBER);
        assertThat(incident.personalData()).isFalse();
        assertThat(incident.times()).isEqualTo(new Incident.Times(null, null, null, null, null));
    }

    @Test
    void every_field_is_read() throws Exception {
        Incident incident = read(LEAST + ", 'summary': '<b>@=1</b>', 'category': 'social', 'tlp': 'amber+strict', "
            + "'personalData': true, 'occurred': '2026', 'detected': '2026-11', 'contained': '2026-11-20', "
            + "'recovered': '2026-11-21T09:00:00Z', 'closed': '2026-11-22T09:00:00+01:00'");
        assertThat(incident.summary()).isEqualTo("<b>@=1</b>");
        assertThat(incident.category()).isEqualTo("social");
        assertThat(incident.tlp()).isEqualTo(Tlp.AMBER_STRICT);
        assertThat(incident.personalData()).isTrue();
        assertThat(incident.times()).extracting(Object::toString).asString().isEqualTo("Times[occurred=2026, "
            + "detected=2026-11, contained=2026-11-20, recovered=2026-11-21T09:00:00Z, closed=2026-11-22T08:00:00Z]");
    }

    @ParameterizedTest
    @CsvSource({"TLP:AMBER, AMBER", "tlp: amber, AMBER", "' Amber ', AMBER", "TLP:AMBER+STRICT, AMBER_STRICT",
        "TLP:Amber + strict, AMBER_STRICT", "Tlp:red, RED", "CLEAR, CLEAR"})
    void a_marking_is_taken_as_its_standard_writes_it(String written, Tlp tlp) throws Exception {
        assertThat(read(LEAST + ", 'tlp': '" + written + "'").tlp()).isEqualTo(tlp);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLP", "TLP:", "amber+", "TLP:TLP:RED", "white", ""})
    void what_is_no_marking_is_refused(String written) {
        assertThatThrownBy(() -> read(LEAST + ", 'tlp': '" + written + "'")).hasMessageStartingWith("tlp must be one of");
    }

    @Test
    void null_is_as_if_it_were_not_there() throws Exception {
        assertThat(
            read(LEAST + ", 'summary': null, 'category': null, 'tlp': null, 'personalData': null, 'occurred': null"))
            .isEqualTo(read(LEAST));
    }

    @Test
    void the_fields_are_those_that_are_documented() {
        assertThat(IncidentReport.fields()).containsExactlyInAnyOrder("source", "key", "title", "summary", "category",
            "severity", "tlp", "circle", "personalData", "occurred", "detected", "contained", "recovered", "closed");
        assertThatThrownBy(() -> read(LEAST + ", 'colour': 1")).hasMessage("colour is not a field of an incident");
    }

    private static Incident read(String fields) throws Exception {
        return new NativeReader().read(new JsonMapper().readTree("{" + fields.replace('\'', '"') + "}"));
    }
}
