package io.hindsight.notification;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.hindsight.mail.Letter;
import io.hindsight.mail.Mailbox;
import io.hindsight.mail.Post;
import io.hindsight.notification.NoticeLedger.SentLetter;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Preference;
import io.hindsight.people.Preferences;

/**
 * Writes notices to their readers and hands them to the post. Each is noted as sent as soon as the post has it,
 * whatever becomes of the engine's own transaction.
 */
@Component
public class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Outbox outbox;
    private final NoticeLedger ledger;
    private final Discretion discretion;
    private final Writers writers;
    private final People people;
    private final Preferences preferences;
    private final Letters letters;
    private final Post post;

    Delivery(Outbox outbox, NoticeLedger ledger, Discretion discretion, Writers writers, People people,
            Preferences preferences,
            Letters letters, Post post) {
        this.outbox = outbox;
        this.ledger = ledger;
        this.discretion = discretion;
        this.writers = writers;
        this.people = people;
        this.preferences = preferences;
        this.letters = letters;
        this.post = post;
    }

    public DeliveryResult deliver(UUID id) {
        return requireNonNull(deliver(List.of(id), () -> true).get(id));
    }

    /**
     * Delivers one notice after the other.
     *
     * @param goOn whether there is still time for another one
     * @return what became of each; those that there was no time for are not among them
     */
    Map<UUID, DeliveryResult> deliver(Collection<UUID> ids, BooleanSupplier goOn) {
        Map<UUID, DeliveryResult> attempts = new HashMap<>();
        ids.forEach(id -> attempts.put(id, DeliveryResult.elsewhere()));
        attempts.putAll(outbox.holding(ids, held -> {
            attempts.keySet().removeAll(held);
            return deliverHeld(held, goOn);
        }));
        return attempts;
    }

    private Map<UUID, DeliveryResult> deliverHeld(Set<UUID> held, BooleanSupplier goOn) {
        Map<UUID, DeliveryResult> attempts = new HashMap<>();
        List<StoredNotice> unsettled = ledger.unsettled(held);
        held.forEach(id -> attempts.put(id, DeliveryResult.DONE));
        unsettled.forEach(notice -> attempts.remove(notice.id()));
        List<String> recipients = unsettled.stream().map(StoredNotice::recipient).distinct().toList();
        Map<String, Person> readers = people.all(recipients);
        Map<String, Preference> wishes = preferences.all(recipients);
        for (StoredNotice notice : unsettled) {
            if (!goOn.getAsBoolean()) {
                break;
            }
            attempts.put(notice.id(), DeliveryResult.of(() -> deliver(notice.telling(writers.content(notice.kind())),
                Optional.ofNullable(readers.get(notice.recipient())), requireNonNull(wishes.get(notice.recipient())))));
        }
        return attempts;
    }

    private void deliver(Notice notice, Optional<Person> known, Preference preference) {
        Optional<Person> reader = known
            .map(person -> new Person(person.id(), person.name(),
                notice.content().mailbox().orElse(person.email())))
            .filter(person -> Mailbox.isValid(person.email()));
        NoticeStanding standing =
            reader.isEmpty() ? NoticeStanding.ends(notice, "no valid mail address") : standing(notice);
        if (standing.isOver()) {
            LOG.info("The notice {} for {} is not sent: {}.", notice.id(), notice.recipient(), standing.over());
            ledger.drop(notice, standing);
            return;
        }
        Letter letter = letters.write(standing.notice(), reader.get(), preference);
        post.deliver(letter);
        ledger.sent(notice, standing.notice(), new SentLetter(letter.address(), preference.language().getLanguage(),
            letter.subject(), letter.messageId()));
    }

    private NoticeStanding standing(Notice notice) {
        if (notice.content() instanceof GatheredContent gathered) {
            return gathered.standing(notice, writers, this::standing);
        }
        NoticeStanding known = discretion.of(notice);
        return known.isOver() ? known : writers.standing(known.notice());
    }
}
