package io.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.json.JsonMapper;

class NativeReaderTest {

    private static final String LEAST = "'source': 'soc', 'key': 'k', 'title': 'Phished', 'severity': 'high'";

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void the_least_that_is_asked_for_is_enough() throws Exception {
        Incident incident = read(LEAST);
        assertThat(incident.severity()).isEqualTo(Severity.HIGH);
        assertThat(incident.tlp()).isEqualTo(Tlp.AMBER);
        assertThat(incident.kind()).isEqualTo(IncidentKind.INCIDENT);
        assertThat(incident.recurrenceOf()).isNull();
        assertThat(incident.personalData()).isFalse();
        assertThat(incident.times()).isEqualTo(new Incident.Times(null, null, null, null, null));
    }

    @Test
    void every_field_is_read() throws Exception {
        Incident incident = read(LEAST
            + ", 'summary': '<b>@=1</b>', 'kind': 'near-miss', 'recurrenceOf': 'PM-2026-0001', 'category': 'social', 'tlp': 'amber+strict', "
            + "'personalData': true, 'occurred': '2026', 'detected': '2026-11', 'contained': '2026-11-20', "
            + "'recovered': '2026-11-21T09:00:00Z', 'closed': '2026-11-22T09:00:00+01:00'");
        assertThat(incident.summary()).isEqualTo("<b>@=1</b>");
        assertThat(incident.kind()).isEqualTo(IncidentKind.NEAR_MISS);
        assertThat(incident.recurrenceOf()).isEqualTo("PM-2026-0001");
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
        assertThatThrownBy(() -> read(LEAST + ", 'tlp': '" + written + "'"))
            .hasMessageStartingWith("tlp must be one of");
    }

    @Test
    void what_is_no_kind_is_refused() {
        assertThatThrownBy(() -> read(LEAST + ", 'kind': 'joke'"))
            .hasMessage("kind must be one of incident, near-miss, exercise, success");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'occurred': '2026-11-20', 'detected': '2026-11-19'       | detected must not be before occurred",
        "'occurred': '2026-11-20T10:00:00Z', 'closed': '2026-10'  | closed must not be before occurred",
        "'detected': '2026-11-20', 'closed': '2026-11-19'         | closed must not be before detected",
        "'recovered': '2126-11-20'                                | recovered must not lie ahead",
        "'detected': '2026-11-29T14:00:00Z'                       | detected must not lie ahead"})
    void an_order_or_a_year_that_cannot_be_is_refused(String times, String sentence) {
        assertThatThrownBy(() -> read(LEAST + ", " + times)).hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'occurred': '2026-11-20', 'detected': '2026-11-19T11:00:00Z'",
        "'occurred': '2026-11-20T10:00:00Z', 'detected': '2026'", "'occurred': '2026-11', 'detected': '2026-11-02'",
        "'contained': '2026-11-20', 'detected': '2026-11-24'", "'detected': '2026-11-29T12:30:00Z'"})
    void an_order_that_can_be_somewhere_on_earth_is_taken(String times) throws Exception {
        assertThat(read(LEAST + ", " + times).times()).isNotNull();
    }

    @Test
    void null_is_as_if_it_were_not_there() throws Exception {
        assertThat(
            read(LEAST + ", 'summary': null, 'category': null, 'tlp': null, 'personalData': null, 'occurred': null"))
            .isEqualTo(read(LEAST));
    }

    @Test
    void the_fields_are_those_that_are_documented() {
        assertThat(IncidentReport.fields()).containsExactlyInAnyOrder("source", "key", "title", "summary", "kind",
            "category", "recurrenceOf", "severity", "tlp", "circle", "personalData", "occurred", "detected",
            "contained", "recovered", "closed", "reopened", "assets");
        assertThatThrownBy(() -> read(LEAST + ", 'colour': 1")).hasMessage("colour is not a field of an incident");
    }

    private static Incident read(String fields) throws Exception {
        return new NativeReader(NOON).read(new JsonMapper().readTree("{" + fields.replace('\'', '"') + "}"));
    }
}
