package io.hindsight.meeting;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What is set before a meeting.
 *
 * @param zone   whose clocks show the time
 * @param roles  the groups that are invited
 * @param people who is invited by name
 */
record Schedule(OffsetDateTime begins, ZoneId zone, int minutes, String place, String facilitator, List<String> roles,
    List<String> people, String agenda) {

    OffsetDateTime ends() {
        return begins.plusMinutes(minutes);
    }
}
