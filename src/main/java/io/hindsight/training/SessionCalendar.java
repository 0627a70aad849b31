package io.hindsight.training;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.appointment.Appointment;
import io.hindsight.appointment.Appointments;
import io.hindsight.training.Session.Sitting;

/** Puts sittings into the calendars of those who are invited, and of the trainer. */
@Component
class SessionCalendar {

    private final Trainings trainings;
    private final Appointments appointments;
    private final Clock clock;

    SessionCalendar(Trainings trainings, Appointments appointments, Clock clock) {
        this.trainings = trainings;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * Invites to the session's last sitting.
     *
     * @param entry what it is called in people's calendars already, where it was moved; else null
     * @return what it is called; none where it is over already
     */
    Optional<String> invite(String postMortem, long id, @Nullable String entry) {
        Session session = trainings.get(postMortem, id);
        Sitting sitting = session.last();
        return sitting.begins() == null ? Optional.empty()
            : appointments.invite(entry, occasion(session, sitting));
    }

    /** Tells who holds the session's last sitting now, where another was to before. */
    void change(Session before) {
        Session now = trainings.get(before.postMortem(), before.id());
        if (now.last().begins() != null) {
            appointments.change(occasion(before, before.last()), occasion(now, now.last()));
        }
    }

    /** Takes the date ahead of a sitting that was held on a day before it out of the calendars. */
    void settle(String postMortem, long id, String entry) {
        Sitting sitting = trainings.get(postMortem, id).last();
        if (sitting.report() != null && sitting.report().heldOn().isBefore(sitting.day(clock.getZone()))) {
            appointments.cancel(entry);
        }
    }

    /** Takes a sitting that will not be held out of the calendars. */
    void withdraw(String postMortem, long id, String entry) {
        if (trainings.get(postMortem, id).last().report() == null) {
            appointments.cancel(entry);
        }
    }

    private Appointment occasion(Session session, Sitting sitting) {
        String organizer = sitting.trainer() == null ? sitting.plannedBy() : sitting.trainer();
        return new Appointment(session.postMortem(), "session", requireNonNull(sitting.begins()), sitting.minutes(),
            clock.getZone(),
            sitting.place(), session.subject(), session.goal(), organizer,
            Stream.concat(sitting.invited().stream().map(Session.Invited::person), Stream.of(organizer)).toList());
    }
}
