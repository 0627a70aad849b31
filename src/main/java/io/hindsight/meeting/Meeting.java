package io.hindsight.meeting;

import java.time.Instant;
import java.util.List;

/**
 * The meeting of one post-mortem.
 *
 * @param scheduledFor when it was to begin
 * @param minutes      how long it was to last
 * @param invitedRoles groups that were invited; people by name come on top
 * @param presentRoles groups of which somebody was there; null, as all below, until it was held
 */
public record Meeting(
    Instant scheduledFor,
    int minutes,
    String place,
    List<String> invitedRoles,
    List<String> invitedPeople,
    String agenda,
    String scheduledBy,
    Instant scheduledAt,
    List<String> presentRoles,
    List<String> presentPeople,
    String wentWell,
    String toImprove,
    String decisions,
    String recordedBy,
    Instant recordedAt) {
}
