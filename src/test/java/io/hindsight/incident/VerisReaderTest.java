package io.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.json.JsonMapper;

import io.hindsight.incident.Incident.PhaseDuration;

class VerisReaderTest {

    @ParameterizedTest
    @CsvSource({"Insignificant, LOW", "Distracting, LOW", "Painful, MEDIUM", "Damaging, HIGH",
        "Catastrophic, CRITICAL"})
    void the_rating_gives_the_severity(String rating, Severity severity) throws Exception {
        Incident incident = read("'impact': {'overall_rating': '%s'}".formatted(rating));
        assertThat(incident.severity()).isEqualTo(severity);
        assertThat(incident.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'impact': {'overall_rating': 'Unknown'}", "'impact': {}", "'impact': 5", "'impact': null"})
    void without_a_rating_medium_is_assumed_and_told(String impact) throws Exception {
        Incident incident = read(impact);
        assertThat(incident.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(incident.remarks()).containsExactly("The record rates no impact; severity medium is assumed.");
    }

    @ParameterizedTest
    @CsvSource({"Personal, true", "Medical, true", "Payment, true", "Credentials, true", "Source code, false",
        "Internal, false", "Unknown, false"})
    void some_kinds_of_data_are_personal(String variety, boolean personal) throws Exception {
        assertThat(read("'attribute': {'confidentiality': {'data': [{'variety': 'Internal'}, {'variety': '%s'}]}}"
            .formatted(variety)).personalData()).isEqualTo(personal);
    }

    @ParameterizedTest
    @CsvSource({"Confirmed, INCIDENT", "Suspected, INCIDENT", "Near miss, NEAR_MISS", "Anything new, INCIDENT"})
    void what_nearly_happened_is_a_near_miss(String status, IncidentKind kind) throws Exception {
        assertThat(read("'security_incident': '" + status + "'").kind()).isEqualTo(kind);
        assertThat(read("'victim': {}").kind()).isEqualTo(IncidentKind.INCIDENT);
    }

    @Test
    void durations_stay_in_the_words_of_the_source() throws Exception {
        assertThat(read("'timeline': {'incident': {'year': 2026}, 'discovery': {'unit': 'Months', 'value': 2}, "
            + "'containment': {'unit': 'Hours'}, 'compromise': {'value': 3}, 'exfiltration': {'unit': 'NA', 'value': 0.5}}")
            .durations()).containsExactly(new PhaseDuration("exfiltration", "0.5", "NA"),
                new PhaseDuration("discovery", "2", "Months"), new PhaseDuration("containment", null, "Hours"));
    }

    @Test
    void the_title_says_what_where_and_when() throws Exception {
        assertThat(read("'victim': {'victim_id': ' Société X '}").title())
            .isEqualTo("Hacking, malware at Société X (2026)");
        assertThat(read("'victim': {}").title()).isEqualTo("Hacking, malware at an unnamed victim (2026)");
        assertThat(read("'action': {}").title()).isEqualTo("Unknown at an unnamed victim (2026)");
        assertThat(read("'timeline': {'incident': {}}").title()).isEqualTo("Hacking, malware at an unnamed victim");
    }

    @Test
    void a_long_title_is_cut_between_characters() throws Exception {
        String title = read("'victim': {'victim_id': '%s'}".formatted("\uD834\uDD1E".repeat(300))).title();
        assertThat(title).endsWith("\uD834\uDD1E… (2026)");
        assertThat(title.codePointCount(0, title.length())).isEqualTo(250 + " (2026)".length());
    }

    private static Incident read(String fields) throws Exception {
        return new VerisReader().read("file.json", new JsonMapper().readTree(
            "{'incident_id': 'x', 'action': {'hacking': {}, 'malware': {}}, 'timeline': {'incident': {'year': 2026}}, %s}"
                .formatted(fields).replace('\'', '"')));
    }
}
