package io.hindsight.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.hindsight.notification.NoticeContent;

/**
 * What is told of a meeting or session.
 *
 * @param uid       of the entry in the calendar, the same as long as it is the same meeting
 * @param sequence  higher with each change
 * @param occasion  meeting or session
 * @param zone      where it takes place
 * @param place     may be null
 * @param subject   what it is about; null where the reader may not know it
 * @param organizer login of the person who invites; null where the reader may not know it
 * @param people    logins of whom it is sent to; none where they are many, or the reader may not know them
 * @param agenda    may be null
 */
record AppointmentContent(String uid, int sequence, String occasion, Instant begins, int minutes, ZoneId zone,
    @Nullable String place, @Nullable String subject, @Nullable String organizer, List<String> people,
    @Nullable String agenda) implements NoticeContent {

    /** When and where somebody is expected, which they have to know in any case. */
    AppointmentContent unexplained() {
        return new AppointmentContent(uid, sequence, occasion, begins, minutes, zone, place, null, null, List.of(),
            null);
    }

    @Override
    public Optional<NoticeContent> withheld() {
        return Optional.of(unexplained());
    }
}
