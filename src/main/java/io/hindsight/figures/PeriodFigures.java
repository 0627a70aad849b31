package io.hindsight.figures;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.IncidentKind;
import io.hindsight.strength.Strength;
import io.hindsight.text.Code;

/**
 * The figures of one period, of the post-mortems that somebody may know.
 *
 * @param from     the first day
 * @param to       the last day
 * @param kind     what was reviewed; other kinds do not count
 * @param flow     what was opened and how it ended, by weeks or months
 * @param stages   how long the stages took that were closed
 * @param overdue  what was open and late at the end of each week or month
 * @param ages     the actions that were open at the end of the period, by their age
 * @param causes   the contributing causes of the analyses that were approved
 * @param answers  the actions that were decided on, by strength
 * @param effects  the actions that were verified, by what their effect has been judged to be
 * @param training the sessions that were held, by weeks or months
 */
public record PeriodFigures(LocalDate from, LocalDate to, IncidentKind kind, List<Flow> flow, List<StageTime> stages,
    List<Overdue> overdue, List<Age> ages, List<CauseCount> causes, List<Decided> answers, List<Judged> effects,
    List<TrainingPart> training) {

    /**
     * What became of post-mortems in one week or month.
     *
     * @param since    its first day
     * @param closed   signed off
     * @param sentBack how often one was sent back to a stage
     * @param again    how often one followed another that was over
     * @param removed  by an administrator
     */
    public record Flow(LocalDate since, int opened, int closed, int sentBack, int again, int withdrawn,
        int endedEarly, int joined, int removed) {
    }

    /**
     * How long a stage took, in working days.
     *
     * @param closed  how many were
     * @param median  from its beginning to its end; null where none was closed
     * @param planned from its beginning to its first due date
     * @param onTime  closed by the date in force
     * @param moved   of which the due date was moved to a later one
     */
    public record StageTime(String stage, int closed, @Nullable Double median, @Nullable Double planned, int onTime,
        int moved) {
    }

    /**
     * What was open and late at one moment.
     *
     * @param until        the day after which it was
     * @param stages       open stages past their first due date
     * @param stagesMoved  of these, not past the date in force, since it was moved
     * @param actions      open actions past their first due date
     * @param actionsMoved of these, not past the date in force at that time, since it was moved
     */
    public record Overdue(LocalDate until, int stages, int stagesMoved, int actions, int actionsMoved) {
    }

    /**
     * Open actions of one age, in working days since the first due date.
     *
     * @param from  0 where that has not passed
     * @param to    null where there is no limit
     * @param moved of these, how many had their due date moved
     */
    public record Age(int from, @Nullable Integer to, int open, int moved) {
    }

    /**
     * @param category people, process, technology, environment, information or measurement
     * @param found    how many causes
     * @param in       how many post-mortems
     */
    public record CauseCount(String category, int found, int in) {
    }

    /**
     * @param verified of the approved ones, those that somebody else has seen work
     * @param declined refused, or the risk accepted
     */
    public record Decided(Strength strength, int approved, int verified, int declined) {
    }

    /** What the readings of an action’s effect come to. */
    public enum EffectVerdict implements Code {
        EFFECTIVE, NOT_EFFECTIVE,
        /** Its cause came again. */
        REVOKED,
        /** Whoever read it last could not tell yet. */
        CANNOT_TELL, UNDER_WAY
    }

    public record Judged(EffectVerdict verdict, int actions) {
    }

    /**
     * @param since       first day of the week or month
     * @param sessions    how many were held, catch-ups too
     * @param scoreBefore average in percent; null where nothing was measured
     */
    public record TrainingPart(LocalDate since, int sessions, int invited, int present, @Nullable Integer scoreBefore,
        @Nullable Integer scoreAfter) {
    }
}
