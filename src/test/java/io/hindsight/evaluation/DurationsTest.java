package io.hindsight.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.hindsight.Speaking;
import io.hindsight.evaluation.Evaluation.Measured;
import io.hindsight.incident.Incident.PhaseDuration;
import io.hindsight.incident.Incident.Times;
import io.hindsight.incident.PointInTime;
import io.hindsight.meeting.TimelineEntry;
import io.hindsight.meeting.TimelineEntry.Milestone;

class DurationsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2026-11-20T08:00:00Z, 2026-11-20T12:30:00Z, 4 h 30 min",
        "2026-11-20T08:00:00Z, 2026-11-20T08:00:00Z, less than a minute",
        "2026-11-20, 2026-11-22, 1 day to 3 days",
        "2026-11-20, 2026-11-20, at most 1 day",
        "2026-10-25, 2026-10-25, at most 1 day",
        "2026-11-20T08:00:00Z, 2026-11-22, 1 day 15 h to 2 days 15 h",
        "2026-11-20T08:00:00Z, 2026-11-20, at most 15 h",
        "2026-10, 2026-11-15, 14 days to 46 days",
        "2026-10, 2026-11, at most 61 days",
        "2025, 2026-01-10, 9 days to 375 days"})
    void two_moments_give_no_more_than_their_precision_tells(String occurred, String detected, String amount) {
        assertThat(text(times(occurred, detected, null, null))).contains("Time to detect (since the begin): **"
            + amount + "** (");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, 2026-11-21", "2026-11-22T00:00:00+01:00, 2026-11-21",
        "2026-11-22T08:00:00Z, 2026-11-22T07:59:00Z",
        "2027, 2026-12-31", "2026-11, 2026-10"})
    void an_end_before_the_begin_gives_no_number(String occurred, String detected) {
        assertThat(text(times(occurred, detected, null, null)))
            .contains("Time to detect (since the begin): unknown: it would end before it begins (");
    }

    @Test
    void a_missing_moment_is_named() {
        assertThat(text(times("2026-11-20", null, "2026-11-21", null))).contains(
            "Time to detect (since the begin): unknown: the time of the detection is not known",
            "Time to contain (since the detection): unknown: the time of the detection is not known",
            "Time to recover (since the containment): unknown: the time of the recovery is not known");
    }

    @Test
    void to_recover_is_measured_from_the_containment_or_else_from_the_detection_and_says_so() {
        assertThat(text(times(null, "2026-11-20T08:00:00Z", "2026-11-20T09:00:00Z", "2026-11-20T12:00:00Z")))
            .contains("Time to recover (since the containment): **3 h**");
        assertThat(text(times(null, "2026-11-20T08:00:00Z", null, "2026-11-20T12:00:00Z")))
            .contains("Time to recover (since the detection): **4 h**");
    }

    @Test
    void the_timeline_gives_what_the_incident_lacks_and_only_what_is_not_refused() {
        Times times = times("2026-11-20T08:00:00Z", null, null, null);
        assertThat(text(times, entry("2026-11-20T10:00:00Z", Milestone.DETECTED, false)))
            .contains("Time to detect (since the begin): unknown");
        assertThat(text(times, entry("2026-11-20T10:00:00Z", Milestone.DETECTED, null))).contains("**2 h**");
        assertThat(text(times, entry("2026-11-20T10:00:00Z", Milestone.DETECTED, null),
            entry("2026-11-20T11:00:00Z", Milestone.DETECTED, true))).contains("**3 h**");
    }

    @Test
    void what_a_meeting_agreed_on_more_precisely_is_taken_over_the_incident_s_day() {
        Times times = times("2026-11-20", "2026-11-20T10:00:00Z", null, null);
        assertThat(text(times, entry("2026-11-20T06:00:00Z", Milestone.OCCURRED, true))).contains("**4 h**");
        assertThat(text(times, entry("2026-11-20T06:00:00Z", Milestone.OCCURRED, null))).contains("**at most 11 h**");
        assertThat(text(times("2026-11-20T08:00:00Z", "2026-11-20T10:00:00Z", null, null),
            entry("2026-11-20T06:00:00Z", Milestone.OCCURRED, true))).contains("**2 h**");
    }

    @Test
    void it_was_detected_with_the_first_entry_and_contained_with_the_last() {
        assertThat(text(times(null, null, null, null), entry("2026-11-20T08:00:00Z", Milestone.DETECTED, true),
            entry("2026-11-20T09:00:00Z", Milestone.DETECTED, true),
            entry("2026-11-20T10:00:00Z", Milestone.CONTAINED, true),
            entry("2026-11-20T12:00:00Z", Milestone.CONTAINED, true))).contains("(since the detection): **4 h**");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "10, Days, **10 days** (source), PT240H, PT240H",
        "2, Months, **2 months** (source), PT1344H, PT1488H",
        "0, Days, **0 days** (source), PT0S, PT24H",
        "1.5, Hours, **1.5 hours** (source), PT1H30M, PT1H30M",
        "-, Days, 'some days, as the source tells without a number', -, -",
        "many, Hours, 'some hours, as the source tells without a number', -, -",
        "-3, Hours, 'some hours, as the source tells without a number', -, -",
        "1e400, Years, 'some years, as the source tells without a number', -, -",
        "-, Never, 'never, as the source tells', -, -",
        "-, Unknown, 'unknown: the time of the begin is not known', -, -",
        "5, NA, 'unknown: the time of the begin is not known', -, -"})
    void a_told_duration_is_kept_in_its_own_words(String value, String unit, String text, Duration least,
            Duration most) {
        Durations durations =
            new Durations(null, List.of(), List.of(new PhaseDuration("discovery", value, unit)), PARIS);

        Measured detect = durations.measured().get(0);
        assertThat(new DurationText(Speaking.ENGLISH).of(List.of(detect)))
            .endsWith(text.replace(" (source)", ", as the source tells"));
        assertThat(detect.atLeast()).isEqualTo(least);
        assertThat(detect.atMost()).isEqualTo(most);
    }

    private static String text(Times times, TimelineEntry... timeline) {
        return new DurationText(Speaking.ENGLISH)
            .of(new Durations(times, List.of(timeline), List.of(), PARIS).measured());
    }

    private static Times times(String... times) {
        List<PointInTime> points =
            Arrays.stream(times).map(time -> time == null ? null : PointInTime.parse(time)).toList();
        return new Times(points.get(0), points.get(1), points.get(2), points.get(3), null);
    }

    private static TimelineEntry entry(String at, Milestone milestone, Boolean agreed) {
        return new TimelineEntry(1, PointInTime.parse(at), "What", milestone, "log", "account", "me", Instant.EPOCH,
            agreed);
    }
}
