package io.hindsight.notification;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.hindsight.mail.Enclosure;
import io.hindsight.mail.LetterPart.Entries;
import io.hindsight.mail.LetterPart.Fact;
import io.hindsight.mail.LetterPart.ListedEntry;
import io.hindsight.mail.ReaderWords;
import io.hindsight.people.Person;
import io.hindsight.text.SafeText;

/**
 * What is to be written to whom.
 *
 * @param <C>        what its kind tells
 * @param content    what the notice tells
 * @param topic      null where the notice belongs to no post-mortem
 * @param enclosures the files that go with it
 * @param lists      what the notices say that it gathers; none where it gathers none
 */
public record NoticeContext<C extends NoticeContent>(Notice notice, C content, @Nullable Topic topic, Person reader,
    ReaderWords voice, List<Enclosure> enclosures, List<Entries> lists) {

    public NoticeContext(Notice notice, C content, @Nullable Topic topic, Person reader, ReaderWords voice,
            List<Enclosure> enclosures) {
        this(notice, content, topic, reader, voice, enclosures, List.of());
    }

    public NoticeKind kind() {
        return notice.kind();
    }

    /** A text of this kind of notice: {@code mail.task.lead}. */
    public String say(String name, Object... values) {
        return voice.say("mail." + kind().code() + '.' + name, values);
    }

    /** Which post-mortem it is about, if it is about one. */
    public Optional<Fact> postMortem() {
        return Optional.ofNullable(topic).map(known -> known.fact(voice));
    }

    /** The subject of a letter with this heading: it names the incident, too, if there is one. */
    public String subject(String heading) {
        return topic == null ? heading
            : voice.say("mail.what", heading, SafeText.line(topic.title(), Letters.LONGEST));
    }

    /** As the one entry of the list of its kind, in a letter that tells more. */
    public List<Entries> listed(ListedEntry entry) {
        return List.of(new Entries(say("listed"), List.of(entry), null));
    }
}
