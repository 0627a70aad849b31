package io.hindsight.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import io.hindsight.mail.ReaderWords;

/**
 * A meeting or session, as it stands in a calendar.
 *
 * @param uid      the same as long as it is the same meeting
 * @param sequence higher with each change
 * @param zone     where it takes place
 * @param people   logins of whom it was sent to
 */
record CalendarEntry(String uid, int sequence, Instant begins, int minutes, ZoneId zone, List<String> people) {

    static CalendarEntry of(AppointmentContent content) {
        return new CalendarEntry(content.uid(), content.sequence(), content.begins(), content.minutes(),
            content.zone(), content.people());
    }

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
}
