package io.hindsight.appointment;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.appointment.AppointmentLog.SentAppointment;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Notices;

/**
 * Puts meetings and sessions into people's calendars, moves them there and takes them out again. Nobody is invited to
 * what is over, and nobody is told the same twice.
 */
@Service
public class Appointments {

    private final AppointmentLog log;
    private final Notices notices;
    private final Clock clock;

    Appointments(AppointmentLog log, Notices notices, Clock clock) {
        this.log = log;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Invites, or moves what was sent before: the same entry then has a new time, and who is no longer invited is told
     * that it is cancelled for them. What is over is not sent, and takes an earlier date out of the calendars.
     *
     * @param uid what an earlier call has returned for the same meeting or session; null for the first
     * @return the name of the entry in people's calendars; none where nobody was invited
     */
    @Transactional
    public Optional<String> invite(@Nullable String uid, Appointment occasion) {
        if (occasion.isOver(clock.instant())) {
            cancel(uid);
            return Optional.empty();
        }
        Optional<SentAppointment> before =
            Optional.ofNullable(uid).flatMap(log::lock).filter(sent -> !sent.cancelled());
        if (before.map(SentAppointment::occasion).filter(occasion::equals).isPresent()) {
            return Optional.ofNullable(uid);
        }
        String name = uid == null ? UUID.randomUUID().toString() : uid;
        int sequence = log.keep(name, occasion);
        tell(NoticeKind.INVITATION, name, sequence, occasion);
        before.ifPresent(sent -> dismiss(name, sequence, sent.occasion(), occasion.people()));
        return Optional.of(name);
    }

    /** As {@link #invite}, in place of what was sent as {@code before}, if it was and is still to begin. */
    @Transactional
    public void change(Appointment before, Appointment after) {
        log.ahead(before.postMortem()).stream()
            .filter(uid -> log.lock(uid).map(SentAppointment::occasion).filter(before::equals).isPresent())
            .forEach(uid -> invite(uid, after));
    }

    /** Invites these people as well to each appointment of this kind, of the post-mortem, that has not begun yet. */
    @Transactional
    public void inviteAlso(String postMortem, String kind, Collection<String> people) {
        log.ahead(postMortem).forEach(uid -> log.lock(uid).filter(sent -> !sent.cancelled())
            .map(SentAppointment::occasion).filter(occasion -> occasion.kind().equals(kind))
            .ifPresent(occasion -> invite(uid,
                occasion.with(Stream.concat(occasion.people().stream(), people.stream()).toList()))));
    }

    /**
     * Tells all who are invited that it does not take place; what is over or cancelled stays as it is.
     *
     * @param uid may be null where nobody was invited
     */
    @Transactional
    public void cancel(@Nullable String uid) {
        Optional.ofNullable(uid).flatMap(log::lock)
            .filter(sent -> !sent.cancelled() && !sent.occasion().isOver(clock.instant()))
            .ifPresent(sent -> dismiss(requireNonNull(uid), log.cancel(uid), sent.occasion(), List.of()));
    }

    /** Tells all who are invited to anything of the post-mortem that has not begun yet that it does not take place. */
    @Transactional
    public void cancelAll(String postMortem) {
        log.ahead(postMortem).forEach(this::cancel);
    }

    /** @param staying who is still invited */
    private void dismiss(String uid, int sequence, Appointment sent, List<String> staying) {
        List<String> leaving = sent.people().stream().filter(person -> !staying.contains(person)).toList();
        tell(NoticeKind.CANCELLATION, uid, sequence, sent.with(leaving));
    }

    private void tell(NoticeKind kind, String uid, int sequence, Appointment occasion) {
        notices.send(occasion.people().stream().map(person -> Notice.of(kind, person, uid + ":" + sequence,
            occasion.postMortem(), occasion.content(uid, sequence))).toList());
    }
}
