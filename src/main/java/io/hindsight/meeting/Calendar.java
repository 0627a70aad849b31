package io.hindsight.meeting;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.appointment.Appointment;
import io.hindsight.appointment.Appointments;
import io.hindsight.incident.Incident;
import io.hindsight.meeting.Meeting.Participant;

/** Puts meetings into the calendars of those who are invited, and of the facilitator. */
@Component
class Calendar {

    private final Meetings meetings;
    private final Scheduling scheduling;
    private final Appointments appointments;

    Calendar(Meetings meetings, Scheduling scheduling, Appointments appointments) {
        this.meetings = meetings;
        this.scheduling = scheduling;
        this.appointments = appointments;
    }

    /**
     * Invites to a meeting. Where the one before it in the same pass was not held, its entry is moved.
     *
     * @param entry what the meeting before is called in people's calendars; may be null
     * @return what this one is called; none where it is over already
     */
    Optional<String> invite(String postMortem, long id, @Nullable String entry) {
        List<Meeting> pass = meetings.pass(id);
        boolean moves = pass.size() > 1 && pass.get(pass.size() - 2).recordedAt() == null;
        return appointments.invite(moves ? entry : null, occasion(postMortem, meetings.get(id)));
    }

    /** Takes the date ahead of a meeting that was held before it out of the calendars. */
    void settle(long id, String entry) {
        if (meetings.get(id).heldAt() != null) {
            appointments.cancel(entry);
        }
    }

    /** Takes a meeting that will not be held out of the calendars. */
    void withdraw(long id, String entry) {
        if (meetings.get(id).recordedAt() == null) {
            appointments.cancel(entry);
        }
    }

    private Appointment occasion(String postMortem, Meeting meeting) {
        List<String> people = Stream.concat(meeting.participants().stream().map(Participant::person),
            Stream.of(meeting.facilitator())).toList();
        return new Appointment(postMortem, "meeting", requireNonNull(meeting.scheduledFor()), meeting.minutes(),
            ZoneId.of(meeting.zone()), requireNonNull(meeting.place()),
            scheduling.incident(postMortem).map(Incident::title).orElse(postMortem), meeting.agenda(),
            meeting.facilitator(), people);
    }
}
