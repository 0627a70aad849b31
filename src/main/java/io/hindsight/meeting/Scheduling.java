package io.hindsight.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.hindsight.circle.Circle;
import io.hindsight.circle.Circles;
import io.hindsight.circle.Joining;
import io.hindsight.engine.Refusal;
import io.hindsight.incident.Incident;
import io.hindsight.incident.Incidents;
import io.hindsight.meeting.Meeting.Participant;
import io.hindsight.office.WorkingDays;

/** Sets meetings: who has to come, and how early the second look may be. */
@Component
class Scheduling {

    /** Days between the first meeting and the second look. */
    static final Period DISTANCE = Period.ofDays(10);

    /**
     * What is set before a meeting.
     *
     * @param zone   whose clocks show the time
     * @param roles  the groups that are invited
     * @param people who is invited by name
     */
    record Schedule(OffsetDateTime begins, ZoneId zone, int minutes, String place, String facilitator,
        List<String> roles,
        List<String> people, String agenda) {

        OffsetDateTime ends() {
            return begins.plusMinutes(minutes);
        }

        /** Whether it was set after the fact. */
        boolean isOver(Instant now) {
            return !ends().toInstant().isAfter(now);
        }

        /** Until when it is to be recorded: its end, or the next working day where that has passed. */
        Instant recordDue(Instant now, WorkingDays days) {
            return isOver(now) ? days.after(now, 1) : ends().toInstant();
        }

        /** Until when accounts help: its begin, or its end where it has begun already. */
        Instant accountsDue(Instant now) {
            return (begins.toInstant().isAfter(now) ? begins : ends()).toInstant();
        }
    }

    private final Meetings meetings;
    private final MeetingLog log;
    private final Accounts accounts;
    private final Invitees invitees;
    private final Incidents incidents;
    private final Circle circle;
    private final Circles circles;
    private final Clock clock;

    Scheduling(Meetings meetings, MeetingLog log, Accounts accounts, Invitees invitees, Incidents incidents,
            Circle circle, Circles circles, Clock clock) {
        this.meetings = meetings;
        this.log = log;
        this.accounts = accounts;
        this.invitees = invitees;
        this.incidents = incidents;
        this.circle = circle;
        this.circles = circles;
        this.clock = clock;
    }

    Optional<Incident> incident(String postMortem) {
        return incidents.ofPostMortem(postMortem);
    }

    /**
     * Keeps the next meeting of this pass. Of what is confidential, a team is invited as far as it is in the circle;
     * who is invited by name joins it.
     *
     * @param required groups that are invited in any case
     * @throws Refusal when a second look would be too early
     */
    Meeting schedule(String postMortem, int pass, List<String> required, Schedule schedule, String by) {
        refuseEarly(postMortem, pass, schedule.begins(), MeetingVariables.SCHEDULED_FOR.name());
        List<Participant> invited =
            Invitees.invited(required, schedule.roles(), schedule.people(),
                group -> circles.among(postMortem, invitees.members(group)));
        circle.join(postMortem, schedule.people(), Joining.INVITED, by);
        circle.join(postMortem, List.of(schedule.facilitator()), Joining.INVITED, by);
        return meetings.get(log.schedule(postMortem, pass, schedule, invited, by));
    }

    /**
     * Who is asked for an account: all who are invited and have not written something in this pass. Nobody is where the
     * meeting is over, since what is written before it cannot be written any more.
     */
    List<String> asked(Meeting meeting, Schedule schedule) {
        if (schedule.isOver(clock.instant())) {
            return new ArrayList<>();
        }
        List<String> written = accounts.writers(meeting.id());
        return meeting.participants().stream().map(Participant::person)
            .filter(person -> !written.contains(person)).collect(Collectors.toCollection(ArrayList::new));
    }

    /** The begin of the first day on which the second look may take place; none for the first meeting. */
    Optional<Instant> earliest(String postMortem, int pass) {
        return meetings.all(postMortem).stream()
            .filter(meeting -> meeting.pass() < pass && meeting.recordedAt() != null).map(Meeting::began)
            .max(Instant::compareTo).map(held -> day(held, clock.getZone()));
    }

    /** @throws Refusal of this field when a second look would be too early */
    void refuseEarly(String postMortem, int pass, OffsetDateTime begins, String field) {
        earliest(postMortem, pass).filter(begins.toInstant()::isBefore).ifPresent(earliest -> {
            LocalDate day = earliest.atZone(clock.getZone()).toLocalDate();
            throw new Refusal("refused.meeting.distance", day).at(field);
        });
    }

    private static Instant day(Instant held, ZoneId office) {
        return held.atZone(office).toLocalDate().plus(DISTANCE).atStartOfDay(office).toInstant();
    }

}
