package io.hindsight.notification;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.mail.Enclosure;
import io.hindsight.mail.ReaderWords;
import io.hindsight.people.Person;

/**
 * What is to be written to whom.
 *
 * @param <C>        what its kind tells
 * @param content    what the notice tells
 * @param topic      null where the notice belongs to no post-mortem
 * @param enclosures the files that go with it
 */
public record NoticeContext<C extends NoticeContent>(Notice notice, C content, @Nullable Topic topic, Person reader,
    ReaderWords voice, List<Enclosure> enclosures) {

    public NoticeKind kind() {
        return notice.kind();
    }

    /** A text of this kind of notice: {@code mail.task.lead}. */
    public String say(String name, Object... values) {
        return voice.say("mail." + kind().code() + '.' + name, values);
    }
}
