package io.hindsight.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import io.hindsight.action.Ruling.Way;
import io.hindsight.engine.Refusal;

class RulingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void only_what_belongs_to_the_decision_counts() {
        assertThat(Ruling.of(Way.APPROVE, "left over", "never", LocalDate::parse))
            .isEqualTo(new Ruling(Way.APPROVE, null, null));
        assertThat(Ruling.of(Way.REFUSE, "Too dear", "never", LocalDate::parse))
            .isEqualTo(new Ruling(Way.REFUSE, "Too dear", null));
        assertThat(Ruling.of(Way.ACCEPT_RISK, "Too dear", "2026-12-01", LocalDate::parse))
            .isEqualTo(new Ruling(Way.ACCEPT_RISK, "Too dear", LocalDate.of(2026, 12, 1)));
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

    private static Ruling ruling(String until) {
        return new Ruling(Way.ACCEPT_RISK, "Too dear", LocalDate.parse(until));
    }
}
