package io.hindsight.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.hindsight.Speaking;
import io.hindsight.incident.Incident;
import io.hindsight.incident.Incident.Times;
import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.PointInTime;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;

class AgendaTest {

    private static final PointInTime DAY = PointInTime.of(LocalDate.of(2026, 11, 20));

    @Test
    void it_asks_for_what_is_not_known_and_for_personal_data() {
        assertThat(new Agenda(Speaking.ENGLISH).of(incident(true, new Times(DAY, null, null, DAY, null)), 1)).contains(
            "1. What happened, and when (10 min). Not known yet: when it was detected, was contained",
            "Is it contained?", "Personal data was hit").doesNotContain("first meeting");
    }

    @Test
    void what_is_known_is_not_asked_and_the_second_look_compares() {
        assertThat(new Agenda(Speaking.ENGLISH).of(incident(false, new Times(DAY, DAY, DAY, DAY, DAY)), 2)).isEqualTo("""
            1. What happened, and when (10 min)
            2. What we see differently since the first meeting
            3. What went well
            4. What got in the way
            5. What we would do differently
            6. Decisions and open questions""");
    }

    @Test
    void it_speaks_french_too() {
        assertThat(new Agenda(Speaking.FRENCH).of(incident(true, new Times(DAY, null, DAY, null, null)), 1)).startsWith(
            "1. Ce qui s’est passé, et quand (10 min). Pas encore connu\u00a0: quand il a été détecté, a cessé de gêner")
            .contains("2. Ce qui s’est bien passé", "Des données personnelles ont été touchées",
                "Décisions et questions");
    }

    private static Optional<Incident> incident(boolean personalData, Times times) {
        return Optional.of(new Incident("test", "1", "Title", "", IncidentKind.INCIDENT, null, Severity.HIGH, Tlp.AMBER,
            personalData, times,
            List.of(), List.of(), List.of(), null));
    }
}
