package io.hindsight.effect;

import static io.hindsight.effect.ReadingOutcome.CANNOT_TELL;
import static io.hindsight.effect.ReadingOutcome.HIT;
import static io.hindsight.effect.ReadingOutcome.MISS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.hindsight.engine.Refusal;

class EffectSeriesTest {

    private static final Instant VERIFIED = LocalDate.of(2027, 1, 31).atTime(9, 0).toInstant(ZoneOffset.UTC);

    @Test
    void readings_are_due_in_the_rhythm_and_the_last_on_the_last_day() {
        assertThat(days(Rhythm.once(90))).containsExactly(day("2027-05-01"));
        assertThat(days(Rhythm.halfway(90))).containsExactly(day("2027-03-17"), day("2027-05-01"));
        assertThat(days(new Rhythm(20, 1, RhythmUnit.WEEKS))).containsExactly(day("2027-02-07"), day("2027-02-14"),
            day("2027-02-20"));
        assertThat(days(new Rhythm(90, 1, RhythmUnit.MONTHS))).containsExactly(day("2027-02-28"), day("2027-03-31"),
            day("2027-04-30"), day("2027-05-01"));
        assertThat(days(Rhythm.halfway(1))).containsExactly(day("2027-02-01"));
    }

    @Test
    void hits_to_the_end_are_an_effect_and_one_miss_on_the_way_is_none_against_it() {
        assertThat(after(HIT)).isEqualTo(Effect.UNDER_WAY);
        assertThat(after(HIT, HIT, HIT)).isEqualTo(Effect.EFFECTIVE);
        assertThat(after(HIT, MISS)).isEqualTo(Effect.UNDER_WAY);
        assertThat(after(HIT, MISS, HIT)).isEqualTo(Effect.EFFECTIVE);
    }

    @Test
    void two_misses_in_a_row_are_none_wherever_they_come() {
        assertThat(after(MISS)).isEqualTo(Effect.UNDER_WAY);
        assertThat(after(MISS, MISS)).isEqualTo(Effect.NOT_EFFECTIVE);
        assertThat(after(MISS, HIT, MISS)).isEqualTo(Effect.UNDER_WAY);
        assertThat(after(MISS, HIT, MISS, MISS)).isEqualTo(Effect.NOT_EFFECTIVE);
    }

    @Test
    void a_miss_that_nobody_could_confirm_still_counts_beside_the_next() {
        assertThat(after(MISS, CANNOT_TELL)).isEqualTo(Effect.UNDER_WAY);
        assertThat(after(MISS, CANNOT_TELL, MISS)).isEqualTo(Effect.NOT_EFFECTIVE);
    }

    @Test
    void a_miss_at_the_end_is_read_once_more() {
        EffectSeries series = series(new Rhythm(30, 10, RhythmUnit.DAYS), HIT, HIT, MISS);
        assertThat(series.effect()).isEqualTo(Effect.UNDER_WAY);
        assertThat(series.next(VERIFIED.plus(30, ChronoUnit.DAYS), null))
            .isEqualTo(VERIFIED.plus(40, ChronoUnit.DAYS));
        assertThat(after(HIT, HIT, MISS, HIT)).isEqualTo(Effect.EFFECTIVE);
    }

    @Test
    void where_there_is_one_reading_alone_it_decides() {
        assertThat(series(Rhythm.once(30), HIT).effect()).isEqualTo(Effect.EFFECTIVE);
        assertThat(series(Rhythm.once(30), MISS).effect()).isEqualTo(Effect.NOT_EFFECTIVE);
        assertThat(series(Rhythm.once(30)).endsWithMiss()).isTrue();
        assertThat(series(Rhythm.halfway(30)).endsWithMiss()).isFalse();
    }

    @Test
    void readings_whose_day_has_passed_before_somebody_has_judged_are_left_out() {
        EffectReading late = new EffectReading(1, VERIFIED.plus(10, ChronoUnit.DAYS), HIT, null, "Seen", "security1",
            VERIFIED.plus(25, ChronoUnit.DAYS));
        EffectSeries series = new EffectSeries(new Rhythm(30, 10, RhythmUnit.DAYS), VERIFIED, List.of(late));
        assertThat(series.next(VERIFIED.plus(25, ChronoUnit.DAYS), null))
            .isEqualTo(VERIFIED.plus(30, ChronoUnit.DAYS));
    }

    @Test
    void only_who_cannot_tell_says_when_to_ask_again() {
        Instant now = VERIFIED.plus(10, ChronoUnit.DAYS);
        Rhythm rhythm = new Rhythm(30, 10, RhythmUnit.DAYS);
        assertThat(series(rhythm, CANNOT_TELL).next(now, 3)).isEqualTo(now.plus(3, ChronoUnit.DAYS));
        assertThat(series(rhythm, HIT).next(now, 3)).isEqualTo(now.plus(10, ChronoUnit.DAYS));
    }

    @Test
    void it_is_put_off_twice_in_a_row_at_most() {
        EffectSeries twice = series(Rhythm.halfway(30), CANNOT_TELL, CANNOT_TELL);
        assertThatThrownBy(() -> twice.check(CANNOT_TELL)).isInstanceOf(Refusal.class)
            .hasMessageContaining("put off twice");
        twice.check(MISS);
        series(Rhythm.halfway(30), CANNOT_TELL, HIT, CANNOT_TELL).check(CANNOT_TELL);
    }

    @Test
    void a_rhythm_has_a_first_reading_before_its_last_day_and_not_too_many() {
        assertThatThrownBy(() -> new Rhythm(30, 2, RhythmUnit.MONTHS).check(3))
            .hasMessageContaining("Action 3: the first reading would come after the 30 days");
        assertThatThrownBy(() -> new Rhythm(365, 1, RhythmUnit.DAYS).check(1)).hasMessageContaining("more than 36");
        assertThat(new Rhythm(1080, 1, RhythmUnit.MONTHS).check(1).until()).isEqualTo(1080);
        assertThat(Rhythm.once(1).check(1).every()).isNull();
    }

    @Test
    void what_an_earlier_form_calls_effective_is_a_hit() {
        assertThat(ReadingOutcome.of("effective")).isEqualTo(HIT);
        assertThat(ReadingOutcome.of("not-effective")).isEqualTo(MISS);
        assertThat(ReadingOutcome.of("cannot-tell")).isEqualTo(CANNOT_TELL);
        assertThatThrownBy(() -> ReadingOutcome.of("revoked")).isInstanceOf(Refusal.class);
    }

    private static Effect after(ReadingOutcome... outcomes) {
        return series(new Rhythm(30, 10, RhythmUnit.DAYS), outcomes).effect();
    }

    /** Each judged when it is due. */
    private static EffectSeries series(Rhythm rhythm, ReadingOutcome... outcomes) {
        EffectSeries series = new EffectSeries(rhythm, VERIFIED, List.of());
        for (ReadingOutcome outcome : outcomes) {
            Instant last = series.readings().stream().map(EffectReading::dueAt).reduce(VERIFIED, (first, next) -> next);
            series = and(series, series.next(last, null), outcome);
        }
        return series;
    }

    private static EffectSeries and(EffectSeries series, Instant due, ReadingOutcome outcome) {
        List<EffectReading> readings = new ArrayList<>(series.readings());
        readings.add(new EffectReading(readings.size() + 1, due, outcome, null, "Seen", "security1", due));
        return new EffectSeries(series.rhythm(), series.begun(), readings);
    }

    private static List<Instant> days(Rhythm rhythm) {
        List<Instant> days = new ArrayList<>();
        for (Instant at = VERIFIED; rhythm.next(VERIFIED, at).isPresent();) {
            at = rhythm.next(VERIFIED, at).orElseThrow();
            days.add(at);
        }
        return days;
    }

    private static Instant day(String day) {
        return LocalDate.parse(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }
}
