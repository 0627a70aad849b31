package io.hindsight.training;

import static io.hindsight.training.Sat.people;
import static io.hindsight.training.Sat.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.hindsight.training.Session.FollowUp;
import io.hindsight.training.TrainingStandard.Gap;

class TrainingStandardTest {

    private static final TrainingStandard STANDARD = new TrainingStandard(80, 70);

    @ParameterizedTest
    @CsvSource({"300, 240, ENOUGH", "300, 239, CATCH_UP", "5, 4, ENOUGH", "5, 3, CATCH_UP", "3, 2, CATCH_UP",
        "1, 0, CATCH_UP"})
    void four_fifths_of_those_invited_are_enough(int invited, int came, FollowUp followUp) {
        Gap gap = gap(session().invited(people(1, invited), people(1, came)));
        assertThat(gap.followUp()).isEqualTo(followUp);
        assertThat(gap.people()).hasSize(invited - came);
    }

    @ParameterizedTest
    @CsvSource({"70, ENOUGH", "69, CATCH_UP", ", ENOUGH", "0, CATCH_UP"})
    void a_score_counts_only_where_it_was_measured(Integer score, FollowUp followUp) {
        assertThat(gap(session().invited(people(1, 5), people(1, 5), null, score)).followUp()).isEqualTo(followUp);
    }

    @Test
    void a_catch_up_for_attendance_is_for_those_who_missed_all() {
        assertThat(gap(session().invited(people(1, 10), people(1, 5)).invited(people(6, 10), people(6, 7))).people())
            .containsExactly("p008", "p009", "p010");
    }

    @Test
    void a_catch_up_for_the_score_is_also_for_those_who_were_there() {
        Gap gap = gap(session().invited(people(1, 5), people(1, 4), 40, 60));
        assertThat(gap.lowScore()).isEqualTo(60);
        assertThat(gap.people()).containsExactly("p001", "p002", "p003", "p004", "p005");
    }

    @Test
    void who_comes_to_a_catch_up_is_trained() {
        assertThat(gap(session().invited(people(1, 10), people(1, 5)).invited(people(6, 10), people(6, 8))).followUp())
            .isEqualTo(FollowUp.ENOUGH);
    }

    @Test
    void without_a_new_score_the_last_one_stays() {
        Gap gap = gap(session().invited(people(1, 5), people(1, 5), 40, 60).invited(people(1, 5), people(1, 5)));
        assertThat(gap.lowScore()).isEqualTo(60);
        assertThat(gap.people()).hasSize(5);
    }

    @Test
    void a_good_score_counts_for_those_who_reached_it_and_not_for_others() {
        Sat low = session().invited(people(1, 10), people(1, 10), 40, 60).invited(people(1, 10), people(1, 7), 60, 90);
        assertThat(gap(low)).isEqualTo(new Gap(7, true, null, List.of("p008", "p009", "p010"), 1));
        assertThat(gap(low.invited(people(8, 10), people(8, 8), 60, 70)).followUp()).isEqualTo(FollowUp.ENOUGH);
    }

    @Test
    void a_low_score_of_a_few_at_a_catch_up_is_not_passed_over() {
        Gap gap =
            gap(session().invited(people(1, 10), people(1, 7), 40, 90).invited(people(8, 10), people(8, 10), 40, 50));
        assertThat(gap.followUp()).isEqualTo(FollowUp.CATCH_UP);
        assertThat(gap.people()).containsExactly("p008", "p009", "p010");
    }

    @Test
    void after_two_catch_ups_management_decides_and_after_each_further_one_again() {
        Sat session = session().invited(people(1, 5), Set.of());
        assertThat(gap(session).followUp()).isEqualTo(FollowUp.CATCH_UP);
        assertThat(gap(session.invited(people(1, 5), Set.of())).followUp()).isEqualTo(FollowUp.CATCH_UP);
        assertThat(gap(session.invited(people(1, 5), Set.of())).followUp()).isEqualTo(FollowUp.DECIDE);
        assertThat(gap(session.invited(people(1, 5), Set.of())).followUp()).isEqualTo(FollowUp.DECIDE);
        assertThat(gap(session.invited(people(1, 5), people(1, 4))).followUp()).isEqualTo(FollowUp.ENOUGH);
    }

    @Test
    void where_nobody_was_invited_nothing_is_left_to_catch_up() {
        assertThat(gap(session().invited(Set.of(), Set.of())).followUp()).isEqualTo(FollowUp.ENOUGH);
        assertThat(gap(session().invited(Set.of(), Set.of(), 10, 20)).followUp()).isEqualTo(FollowUp.ENOUGH);
    }

    @Test
    void a_requirement_is_a_percentage() {
        assertThatThrownBy(() -> new TrainingStandard(101, 70)).hasMessageContaining("hindsight.training.attendance");
        assertThatThrownBy(() -> new TrainingStandard(80, -1)).hasMessageContaining("percentages");
    }

    private static Gap gap(Sat session) {
        return STANDARD.gap(session.end());
    }
}
