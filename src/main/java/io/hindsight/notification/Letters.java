package io.hindsight.notification;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.hindsight.mail.Enclosure;
import io.hindsight.mail.Letter;
import io.hindsight.mail.Letter.CalendarFile;
import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.MailSettings;
import io.hindsight.mail.ReaderWords;
import io.hindsight.mail.Stationery;
import io.hindsight.people.Person;
import io.hindsight.people.Preference;
import io.hindsight.text.SafeText;
import io.hindsight.text.Words;

/** Writes notices in their readers' language. */
@Component
public class Letters {

    /** How many characters of a title a subject takes. */
    public static final int LONGEST = 60;

    private final MailSettings settings;
    private final Topics topics;
    private final Writers writers;
    private final Confidential confidential;
    private final Stationery stationery;
    private final ObjectProvider<Enclosing> enclosing;
    private final Clock clock;

    Letters(MailSettings settings, Topics topics, Writers writers, Confidential confidential,
            Stationery stationery, ObjectProvider<Enclosing> enclosing,
            Clock clock) {
        this.settings = settings;
        this.topics = topics;
        this.writers = writers;
        this.confidential = confidential;
        this.stationery = stationery;
        this.enclosing = enclosing;
        this.clock = clock;
    }

    Letter write(Notice notice, Person reader, Preference preference) {
        return write(notice, writers.of(notice.kind()), reader, preference);
    }

    private <C extends NoticeContent> Letter write(Notice notice, Writer<C> writer, Person reader,
            Preference preference) {
        ReaderWords voice = new ReaderWords(words(preference), preference.zone(), clock.instant());
        C content = notice.content(writer.content());
        Optional<String> reference = Optional.ofNullable(notice.postMortem());
        Topic topic = reference.map(known -> topics.of(List.of(known)).get(known)).orElse(null);
        if (reference.map(known -> Topic.isConfidential(topic)).orElse(writer.hidesItsOrigin())) {
            NoticeContext<C> matter = new NoticeContext<>(notice, content, topic, reader, voice, List.of());
            return letter(matter, confidential.write(matter, writer), null);
        }
        List<Enclosure> enclosures = enclosing.orderedStream()
            .flatMap(one -> one.enclosures(notice, preference.language()).stream()).toList();
        NoticeContext<C> matter = new NoticeContext<>(notice, content, topic, reader, voice, enclosures);
        return letter(matter, writer.write(matter), writer.calendar(matter).orElse(null));
    }

    Words words(Preference preference) {
        return Words.of(preference.language());
    }

    private Letter letter(NoticeContext<?> matter, LetterDraft sheet, @Nullable CalendarFile file) {
        String tag = Optional.ofNullable(matter.notice().postMortem()).orElse("Hindsight");
        Person reader = matter.reader();
        return new Letter(SafeText.line(reader.name()), requireNonNull(reader.email()),
            settings.messageId(matter.notice().id().toString()), SafeText.line("[" + tag + "] " + sheet.subject()),
            stationery.text(sheet, matter.voice()), stationery.html(sheet, matter.voice(), tag), file,
            matter.enclosures(), LetterHead.of(matter, settings));
    }
}
