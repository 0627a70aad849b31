package io.hindsight.notification;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.hindsight.mail.Enclosure;
import io.hindsight.mail.Letter;
import io.hindsight.mail.Letter.CalendarFile;
import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart.Entries;
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
        ReaderWords voice = new ReaderWords(words(preference), preference.zone(), clock.instant());
        List<Notice> told = told(notice);
        if (told.size() == 1) {
            Notice only = told.get(0);
            return write(new Notice(notice.id(), only.recipient(), only.kind(), only.reason(), only.postMortem(),
                only.task(), only.content()), writers.of(only.kind()), reader, voice, List.of());
        }
        Map<String, Topic> known =
            topics.of(told.stream().map(Notice::postMortem).filter(Objects::nonNull).distinct().toList());
        return write(notice, writers.of(notice.kind()), reader, voice, told.stream()
            .flatMap(part -> lists(part, writers.of(part.kind()), known, reader, voice).stream()).toList());
    }

    private List<Notice> told(Notice letter) {
        return letter.content() instanceof GatheredContent gathered ? gathered.told(writers) : List.of();
    }

    private <C extends NoticeContent> List<Entries> lists(Notice part, Writer<C> writer, Map<String, Topic> known,
            Person reader, ReaderWords voice) {
        Topic topic = part.postMortem() == null ? null : known.get(part.postMortem());
        NoticeContext<C> matter =
            new NoticeContext<>(part, part.content(writer.content()), topic, reader, voice, List.of());
        return isConfidential(part, writer, topic) ? confidential.lists(matter, writer) : writer.lists(matter);
    }

    private <C extends NoticeContent> Letter write(Notice notice, Writer<C> writer, Person reader, ReaderWords voice,
            List<Entries> lists) {
        C content = notice.content(writer.content());
        Topic topic = Optional.ofNullable(notice.postMortem())
            .map(known -> topics.of(List.of(known)).get(known)).orElse(null);
        if (isConfidential(notice, writer, topic)) {
            NoticeContext<C> matter = new NoticeContext<>(notice, content, topic, reader, voice, List.of());
            return letter(matter, confidential.write(matter, writer), null);
        }
        List<Enclosure> enclosures = enclosing.orderedStream()
            .flatMap(one -> one.enclosures(notice, voice.language()).stream()).toList();
        NoticeContext<C> matter = new NoticeContext<>(notice, content, topic, reader, voice, enclosures, lists);
        return letter(matter, writer.write(matter), writer.calendar(matter).orElse(null));
    }

    private static boolean isConfidential(Notice notice, Writer<?> writer, @Nullable Topic topic) {
        return notice.postMortem() == null ? writer.hidesItsOrigin() : Topic.isConfidential(topic);
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
