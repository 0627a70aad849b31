package io.hindsight.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.hindsight.mail.ReaderWords;
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

    Instant ends() {
        return begins.plus(Duration.ofMinutes(minutes));
    }

    /** By the reader's clock. */
    String when(ReaderWords voice) {
        return voice.say("mail.fromto", voice.day(voice.date(begins)), voice.time(begins), voice.time(ends()),
            voice.zone().getId().replace('_', ' '));
    }

    /** By the clock of the place, where that shows another time. */
    Optional<String> there(ReaderWords voice) {
        return voice.differsFrom(zone, begins) ? Optional.of(when(voice.in(zone))) : Optional.empty();
    }

    /**
     * Whether the clocks of the zone say it without doubt. They do not in the hour that comes twice; and a zone that
     * never changes its clocks needs no definition.
     */
    boolean isLocal() {
        return !zone.getRules().isFixedOffset() && isClear(begins) && isClear(ends());
    }

    private boolean isClear(Instant moment) {
        return moment.atZone(zone).toLocalDateTime().atZone(zone).toInstant().equals(moment);
    }

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
