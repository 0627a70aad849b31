package io.hindsight.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * When and where people meet.
 *
 * @param kind      meeting or session
 * @param begins    to the second
 * @param zone      whose clocks the time was set by
 * @param subject   what it is about, in a few words
 * @param agenda    may be null
 * @param organizer login of the person who invites
 * @param people    logins of the people who are invited
 */
public record Appointment(String postMortem, String kind, Instant begins, int minutes, ZoneId zone, String place,
    String subject, @Nullable String agenda, String organizer, List<String> people) {

    /** More people than these are not named to each other. */
    private static final int MOST_NAMES = 20;

    public Appointment {
        people = people.stream().distinct().toList();
    }

    /** Whether it has ended by then. */
    boolean isOver(Instant now) {
        return !begins.plusSeconds(minutes * 60L).isAfter(now);
    }

    Appointment with(List<String> others) {
        return new Appointment(postMortem, kind, begins, minutes, zone, place, subject, agenda, organizer, others);
    }

    /** What is told of it. */
    AppointmentContent content(String uid, int sequence) {
        return new AppointmentContent(uid, sequence, kind, begins, minutes, zone, place, subject, organizer,
            people.size() <= MOST_NAMES ? people : List.of(), agenda);
    }
}
