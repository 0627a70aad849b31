package io.hindsight.notification;

import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.hindsight.notification.Ledger.Sent;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Preference;
import io.hindsight.people.Preferences;

/** Writes a notice to its reader and hands it to the post. */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Ledger ledger;
    private final OpenTasks tasks;
    private final AppointmentNotices appointments;
    private final People people;
    private final Preferences preferences;
    private final Letters letters;
    private final Post post;

    Delivery(Ledger ledger, OpenTasks tasks, AppointmentNotices appointments, People people, Preferences preferences,
            Letters letters, Post post) {
        this.ledger = ledger;
        this.tasks = tasks;
        this.appointments = appointments;
        this.people = people;
        this.preferences = preferences;
        this.letters = letters;
        this.post = post;
    }

    /** @throws UndeliveredNotice when the post did not take it, which the engine tries again */
    void deliver(UUID id) {
        ledger.unsettled(id).ifPresent(this::deliver);
    }

    private void deliver(Notice notice) {
        Optional<Person> reader = people.find(notice.recipient()).filter(person -> Mailbox.isValid(person.email()));
        Optional<String> why = reader.isEmpty() ? Optional.of("no valid mail address")
            : tasks.outdated(notice).or(() -> appointments.outdated(notice));
        if (why.isPresent()) {
            LOG.info("The notice {} for {} is not sent: {}.", notice.id(), notice.recipient(), why.get());
            ledger.drop(notice.id(), why.get());
            return;
        }
        Preference preference = preferences.of(notice.recipient());
        Letter letter = letters.write(notice, reader.get(), preference);
        post.deliver(letter);
        ledger.sent(notice.id(), new Sent(letter.address(), preference.language().getLanguage(), letter.subject(),
            letter.messageId()));
    }
}
