package io.hindsight.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** As the ledger keeps it. */
    Map<String, Object> content(String uid, int sequence) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("uid", uid);
        content.put("sequence", sequence);
        content.put("occasion", kind);
        content.put("begins", begins.toString());
        content.put("minutes", minutes);
        content.put("zone", zone.getId());
        content.put("place", place);
        content.put("subject", subject);
        content.put("organizer", organizer);
        if (people.size() <= MOST_NAMES) {
            content.put("people", people);
        }
        if (agenda != null) {
            content.put("agenda", agenda);
        }
        return content;
    }
}
