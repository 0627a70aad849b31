package io.hindsight.backlog;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Severity;
import io.hindsight.strength.Strength;

/**
 * One action in the list of all.
 *
 * @param incident        title of the incident
 * @param incidentKind    what was reviewed
 * @param number          its place in the post-mortem, from 1
 * @param kind            new-solution, configuration, access-policy, monitoring, process, training or other
 * @param owner           login of who does it; null when anybody in system administration may
 * @param verifier        login of who proves it; null when anybody in security may
 * @param firstDue        the earliest day that it was ever due on
 * @param dueOn           the date in force
 * @param moves           how often the due date was moved
 * @param late            working days past the date in force, 0 on its day; null when it is not late, or settled
 * @param decisionLate    working days past the day by which management was to decide on it; null when that is not late
 * @param age             working days past the first due date, until it was settled; null before that date
 * @param reopened        how often its verifier has had it done again
 * @param reason          why it was refused or dropped, or why its risk is accepted; null for others
 * @param acceptedUntil   when an accepted risk comes back; null for others
 * @param hits            readings of its effect that met the criterion
 * @param readings        those that somebody has judged
 * @param plannedReadings how many there are to be in all
 * @param nextReading     when the next one is due; null when none is planned
 * @param settledAt       when nobody had anything to do for it any more; null while it is open
 */
public record BacklogAction(String postMortem, String incident, Severity severity, IncidentKind incidentKind,
    int number, String title, String kind, @Nullable Strength strength, @Nullable String owner,
    @Nullable String verifier, LocalDate firstDue, LocalDate dueOn, int moves, @Nullable Integer late,
    @Nullable Integer decisionLate,
    @Nullable Integer age, Standing state, int reopened, @Nullable String reason, @Nullable LocalDate acceptedUntil,
    int hits, int readings, int plannedReadings, @Nullable Instant nextReading, @Nullable Instant settledAt) {
}
