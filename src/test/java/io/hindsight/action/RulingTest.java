package io.hindsight.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.hindsight.engine.Refusal;

class RulingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void only_what_belongs_to_the_decision_counts() {
        assertThat(Ruling.of("approve", "left over", "never", LocalDate::parse))
            .isEqualTo(new Ruling("approve", null, null));
        assertThat(Ruling.of("refuse", "Too dear", "never", LocalDate::parse))
            .isEqualTo(new Ruling("refuse", "Too dear", null));
        assertThat(Ruling.of("accept-risk", "Too dear", "2026-12-01", LocalDate::parse))
            .isEqualTo(new Ruling("accept-risk", "Too dear", LocalDate.of(2026, 12, 1)));
    }

    @Test
    void who_has_proposed_an_action_cannot_decide_on_it() {
        assertThatThrownBy(() -> ruling("2026-12-01").check("management1", "management1", TODAY))
            .isInstanceOf(Refusal.class);
    }

    @Test
    void an_accepted_risk_comes_back_on_a_day_to_come() {
        assertThatThrownBy(() -> ruling("2026-11-23").check("a", "b", TODAY)).isInstanceOf(Refusal.class);
        assertThatCode(() -> ruling("2026-11-24").check("a", "b", TODAY)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"1, cannot-tell, true", "2, cannot-tell, true", "3, cannot-tell, false", "3, effective, true",
        "3, not-effective, true"})
    void a_judgement_is_put_off_twice_at_most(int round, String outcome, boolean fine) {
        if (fine) {
            assertThatCode(() -> new Judgement(outcome, "Seen").check(round)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> new Judgement(outcome, "Seen").check(round)).isInstanceOf(Refusal.class);
        }
    }

    private static Ruling ruling(String until) {
        return new Ruling("accept-risk", "Too dear", LocalDate.parse(until));
    }
}
