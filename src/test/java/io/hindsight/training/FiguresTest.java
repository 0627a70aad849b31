package io.hindsight.training;

import static io.hindsight.training.Sat.people;
import static io.hindsight.training.Sat.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.hindsight.training.Attendance.Who;

class FiguresTest {

    @Test
    void somebody_in_two_sessions_is_one_person_trained_and_two_attendances() {
        assertThat(of(session().invited(people(1, 4), people(1, 3)), session().invited(people(3, 4), people(3, 4))))
            .isEqualTo(new TrainingFigures(4, 5, 6, 83, null));
    }

    @Test
    void who_came_to_the_session_or_to_a_catch_up_attended_once() {
        assertThat(
            of(session().invited(people(1, 4), people(1, 2), 40, 60).invited(people(1, 4), people(2, 3), 60, 80)))
            .isEqualTo(new TrainingFigures(3, 3, 4, 75, 20));
    }

    @Test
    void the_gain_is_the_average_of_the_sessions_with_both_scores() {
        assertThat(of(session().invited(people(1, 1), people(1, 1), 40, 85),
            session().invited(people(1, 1), people(1, 1), 50, 40),
            session().invited(people(1, 1), people(1, 1), null, 90),
            session().invited(people(1, 1), people(1, 1), 10, null))
            .gain()).isEqualTo(18);
    }

    @Test
    void without_both_scores_there_is_no_gain() {
        assertThat(of(session().invited(people(1, 1), people(1, 1), null, 90)).gain()).isNull();
        assertThat(of(session().invited(people(1, 1), people(1, 1), 0, 0)).gain()).isZero();
    }

    @Test
    void without_anybody_invited_or_anything_held_there_is_no_figure() {
        TrainingFigures none = new TrainingFigures(null, null, null, null, null);
        assertThat(of()).isEqualTo(none);
        assertThat(of(session().invited(Set.of(), Set.of()))).isEqualTo(none);
        assertThat(of(session().planned(people(1, 9)))).isEqualTo(none);
    }

    @Test
    void a_catch_up_that_lies_ahead_changes_nothing() {
        assertThat(of(session().invited(people(1, 4), people(1, 3)).planned(people(4, 4))))
            .isEqualTo(new TrainingFigures(3, 3, 4, 75, null));
    }

    @Test
    void a_percentage_is_never_rounded_up() {
        assertThat(of(session().invited(people(1, 300), people(1, 299))).attendance()).isEqualTo(99);
    }

    @ParameterizedTest
    @CsvSource({"ALL, a, true", "EXCEPT, a, false", "EXCEPT, b, true", "ONLY, b, true", "ONLY, a, false"})
    void attendance_is_told_by_those_who_were_there_or_by_those_who_were_not(Who answer, String person,
            boolean there) {
        assertThat(new Attendance(answer, List.of("a"), List.of("b")).has(person)).isEqualTo(there);
    }

    private static TrainingFigures of(Sat... sessions) {
        return TrainingFigures.of(List.of(sessions).stream().map(Sat::end).toList());
    }
}
