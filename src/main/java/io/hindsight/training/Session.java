package io.hindsight.training;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.hindsight.office.WorkingDays;
import io.hindsight.text.Code;

/**
 * One training session.
 *
 * @param number   its place in the post-mortem, from 1
 * @param audience groups it is meant for
 * @param measure  how learning is measured
 * @param sources  what it comes from; may be empty
 * @param sittings the first and its catch-ups, in that order; never empty
 */
public record Session(long id, String postMortem, int number, String subject, List<String> audience, String goal,
    String measure, List<Source> sources, String plannedBy, Instant plannedAt, List<Sitting> sittings) {

    /** What kind of thing a session comes from: a lesson, a change of the plan, what a team wishes. */
    public enum SourceKind implements Code {
        LESSON, CHANGE, WISH
    }

    /**
     * What a session comes from.
     *
     * @param key  a lesson's id, a change's number or the team's group
     * @param text as it stood when the session was planned
     */
    public record Source(SourceKind kind, String key, String text) {
    }

    /**
     * One time that a session is held; all but the first are catch-ups.
     *
     * @param begins     null in the oldest records, which have the day alone
     * @param plannedFor the day, where begins is null; else null
     * @param trainer    login of who holds it; null where anybody of the trainers may
     * @param change     what a catch-up does differently; may be null
     * @param report     null until it was held
     * @param decision   management's, when catch-ups had not helped; else null
     */
    public record Sitting(long id, int number, @Nullable Instant begins, @Nullable LocalDate plannedFor, int minutes,
        String place, @Nullable String trainer, @Nullable String change, String plannedBy, Instant plannedAt,
        List<Invited> invited, @Nullable SittingReport report, @Nullable TrainingDecision decision) {

        /** The day as the office counts it. */
        LocalDate day(ZoneId office) {
            return begins == null ? requireNonNull(plannedFor) : begins.atZone(office).toLocalDate();
        }

        /** When it begins; at the day's begin where the day alone is known. */
        Instant opening(ZoneId office) {
            return begins == null ? day(office).atStartOfDay(office).toInstant() : begins;
        }

        /** When the office closes on that day, or when the sitting ends if that is later. */
        Instant due(WorkingDays workingDays, ZoneId office) {
            Instant closing = workingDays.closing(day(office));
            return begins == null ? closing : Collections.max(List.of(closing, begins.plusSeconds(minutes * 60L)));
        }

        Set<String> people() {
            return invited.stream().map(Invited::person).collect(Collectors.toSet());
        }

        Set<String> attendees() {
            return invited.stream().filter(one -> Boolean.TRUE.equals(one.attended())).map(Invited::person)
                .collect(Collectors.toSet());
        }
    }

    /** @param attended null until the sitting was held */
    public record Invited(String person, @Nullable Boolean attended) {
    }

    /**
     * What came out of a sitting, in percent.
     *
     * @param scoreBefore        average of those who were there; null, as the one after, when it was not measured
     * @param requiredAttendance what was required then; null, as the score, in the oldest records
     */
    public record SittingReport(LocalDate heldOn, @Nullable Integer scoreBefore, @Nullable Integer scoreAfter,
        @Nullable String remarks, @Nullable Integer requiredAttendance, @Nullable Integer requiredScore,
        String recordedBy, Instant recordedAt) {

        /** In points; null unless both scores were measured. */
        @JsonProperty
        public @Nullable Integer gain() {
            return scoreBefore == null || scoreAfter == null ? null : scoreAfter - scoreBefore;
        }
    }

    /**
     * What follows a sitting: nothing, a catch-up, a decision by management, the sitting on another date, or a waiver.
     */
    public enum FollowUp implements Code {
        ENOUGH, CATCH_UP, DECIDE, NEW_DATE, WAIVE
    }

    /** @param decision to waive what is missing, or one more catch-up */
    public record TrainingDecision(FollowUp decision, String reason, String decidedBy, Instant decidedAt) {
    }

    @JsonProperty
    public TrainingFigures figures() {
        return TrainingFigures.of(List.of(this));
    }

    /** The sittings that were held. */
    List<Sitting> held() {
        return sittings.stream().filter(sitting -> sitting.report() != null).toList();
    }

    /** Everybody who was invited to a sitting that was held. */
    Set<String> invited() {
        return held().stream().flatMap(sitting -> sitting.people().stream()).collect(Collectors.toSet());
    }

    Set<String> trained() {
        return held().stream().flatMap(sitting -> sitting.attendees().stream()).collect(Collectors.toSet());
    }

    /** The gain of the last sitting that measured both scores; null when none has. */
    @Nullable
    Integer gain() {
        return held().stream().map(Sitting::report).map(SittingReport::gain).filter(Objects::nonNull)
            .reduce((earlier, later) -> later).orElse(null);
    }

    Sitting last() {
        return sittings.get(sittings.size() - 1);
    }
}
