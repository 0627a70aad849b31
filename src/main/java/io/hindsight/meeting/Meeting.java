package io.hindsight.meeting;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One meeting of a post-mortem.
 *
 * @param pass         2 for the second look, some weeks later
 * @param attempt      2 or more where a role was missing or nobody met, and a new date was set
 * @param scheduledFor when it was to begin
 * @param zone         IANA name of the zone it was set in; null in the oldest records
 * @param minutes      how long it was to last; 0 where people were heard one by one
 * @param place        null, as agenda, where people were heard one by one
 * @param invitedRoles groups that were invited; people by name come on top
 * @param heldAt       when it began; null where that is when it was planned, or while it was not held
 * @param presentRoles groups of which somebody was there; null, as all up to recordedAt, until it was held
 * @param findings     of a second look: what the record did not say yet
 * @param newDate      why it was not enough, or was not held; null where it was
 * @param participants everybody who was invited or came
 * @param accounts     what they wrote before; none until the meeting, or the one that it was moved to, was held
 * @param waivers      the roles that were not heard
 */
public record Meeting(
    long id,
    int pass,
    int attempt,
    @Nullable Instant scheduledFor,
    @Nullable String zone,
    int minutes,
    @Nullable String place,
    String facilitator,
    @Nullable List<String> invitedRoles,
    @Nullable List<String> invitedPeople,
    @Nullable String agenda,
    String scheduledBy,
    @Nullable Instant scheduledAt,
    @Nullable Instant heldAt,
    @Nullable List<String> presentRoles,
    @Nullable List<String> presentPeople,
    String wentWell,
    String toImprove,
    String decisions,
    String openQuestions,
    List<String> findings,
    String recordedBy,
    @Nullable Instant recordedAt,
    @Nullable NewDate newDate,
    List<Participant> participants,
    List<Account> accounts,
    List<Waiver> waivers) {

    /** Whether people came together, or shall: on the light track somebody hears them one by one. */
    public boolean together() {
        return place != null;
    }

    /** When it began, or is to begin. */
    Instant began() {
        return heldAt == null ? requireNonNull(scheduledFor) : heldAt;
    }

    /** Whose clocks its times are from. */
    ZoneId clock() {
        return ZoneId.of(zone);
    }

    /**
     * Somebody who was invited or came.
     *
     * @param groups   because of which they were invited; none when by name
     * @param required whether one of these groups must be heard
     * @param attended null until the meeting was held
     */
    public record Participant(String person, List<String> groups, boolean required, @Nullable Boolean attended) {
    }

    /** What a participant wrote before the meeting; all null when they had nothing to add. */
    public record Account(String person, String wentWell, String gotInTheWay, String surprised, Instant writtenAt) {
    }

    /**
     * A role that had to be heard and was not.
     *
     * @param reason   null, as waivedBy, when nobody decided within the time limit
     * @param waivedAt when it was waived or the limit passed
     */
    public record Waiver(String role, @Nullable String reason, @Nullable String waivedBy, Instant waivedAt) {
    }

    /** Who asked for a new date, and why. */
    public record NewDate(String reason, String askedBy, @Nullable Instant askedAt) {
    }
}
