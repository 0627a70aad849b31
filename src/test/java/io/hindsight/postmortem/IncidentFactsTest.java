package io.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.hindsight.Speaking;
import io.hindsight.incident.Incident;
import io.hindsight.incident.Incident.Times;
import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.PointInTime;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;

class IncidentFactsTest {

    @Test
    void the_facts_stay_short_however_long_the_incident_is_told() {
        assertThat(facts(incident("*".repeat(300), "!".repeat(100_000)))).hasSizeLessThan(4_000);
    }

    @Test
    void what_somebody_typed_is_no_markup() {
        assertThat(facts(incident("**T** <b>{{x}}</b>", "# S &lt;")))
            .contains("\\*\\*T\\*\\* \\<b\\>\\{\\{x\\}\\}\\<\\/b\\>", "\\# S \\&lt\\;");
    }

    @Test
    void what_would_change_the_text_around_it_is_left_out() {
        assertThat(facts(incident("a\u202Eb", "c\u2066d\u0001e\nf"))).contains("· ab", "cde").doesNotContain("\u202E",
            "\u2066", "\u0001");
    }

    @Test
    void times_are_told_as_precisely_as_they_are_known() {
        assertThat(facts(incident("T", ""))).contains("Began November 2026 · Detected 23 November 2026, 13:05 UTC")
            .contains("Severity **high** · TLP:AMBER+STRICT · personal data: **yes**");
    }

    @Test
    void they_are_told_in_the_readers_language() {
        assertThat(new IncidentFacts(Speaking.FRENCH).of("PM-2026-0001", incident("T", "S"), List.of()))
            .contains("Gravité **élevée**", "données personnelles\u00a0: **oui**",
                "Début novembre 2026 · Détection 23 novembre 2026 à 13:05 UTC");
    }

    @Test
    void what_did_not_happen_is_called_so_on_top() {
        Incident happened = incident("T", "S");
        assertThat(facts(happened)).doesNotContain("near miss", "exercise", "went well");
        assertThat(facts(of(happened, IncidentKind.NEAR_MISS))).contains("**A near miss: it nearly happened.**");
        assertThat(facts(of(happened, IncidentKind.EXERCISE))).contains("**An exercise: it was played.**");
        assertThat(new IncidentFacts(Speaking.FRENCH).of("PM-2026-0001", of(happened, IncidentKind.SUCCESS), List.of()))
            .contains("**Une réussite.**");
    }

    private static Incident of(Incident one, IncidentKind kind) {
        return new Incident(one.source(), one.key(), one.title(), one.summary(), kind, one.category(), one.severity(),
            one.tlp(), one.personalData(), one.times(), one.durations(), one.remarks(), one.assets(), null);
    }

    private static String facts(Incident incident) {
        return new IncidentFacts(Speaking.ENGLISH).of("PM-2026-0001", incident, List.of());
    }

    private Incident incident(String title, String summary) {
        Times times =
            new Times(PointInTime.parse("2026-11"), PointInTime.parse("2026-11-23T14:05:00+01:00"), null, null, null);
        return new Incident("soc", "1", title, summary, IncidentKind.INCIDENT, "social", Severity.HIGH,
            Tlp.AMBER_STRICT, true, times,
            List.of(), List.of(), List.of(), null);
    }
}
