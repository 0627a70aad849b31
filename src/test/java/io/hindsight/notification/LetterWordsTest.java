package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

import io.hindsight.Speaking;
import io.hindsight.assignment.ChangeOfHands.HandsKind;
import io.hindsight.incident.Tlp;
import io.hindsight.mail.Enclosure;
import io.hindsight.mail.Letter;

/**
 * Each text of the letters is said by some letter, also where code builds its key: take one away in either language,
 * and a letter cannot be written; take a letter away, and its texts are left over.
 */
class LetterWordsTest {

    private final Set<String> said = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_text_of_the_letters_is_said_by_one(String language) {
        Supplier<LetterDesk> desk = () -> language.equals("fr") ? desk().inFrench() : desk();
        for (NoticeKind kind : NoticeKind.values()) {
            Notice sample = SampleNotices.of(kind);
            write(desk.get(), sample);
            if (sample.postMortem() != null) {
                write(desk.get().about("PM-2026-0007", "Secret", Tlp.RED), sample);
            }
        }
        writeDates(desk);
        writeOthers(desk);

        Set<String> texts =
            new TreeSet<>(ResourceBundle.getBundle("messages", Locale.forLanguageTag(language)).keySet());
        texts.removeIf(key -> !key.startsWith("mail."));
        texts.removeAll(said);
        assertThat(texts).isEmpty();
    }

    private void writeDates(Supplier<LetterDesk> desk) {
        for (String due : List.of("2026-11-23T06:00:00Z", "2026-11-22T17:00:00Z", "2026-11-23T17:00:00Z",
            "2026-11-24T17:00:00Z", "2026-11-30T17:00:00Z", "2027-01-30T17:00:00Z")) {
            write(desk.get(), SampleNotices.task(NoticeKind.TASK, Map.of("due", due, "group", "security")));
        }
    }

    private void writeOthers(Supplier<LetterDesk> desk) {
        Notice handedOn = SampleNotices.of(NoticeKind.HANDED_ON);
        write(desk.get(), SampleNotices.with(handedOn, Map.of("from", "facilitator1")));
        write(desk.get(), SampleNotices.with(handedOn, Map.of("from", "security1", "to", "sysadmin1")));
        write(desk.get(), SampleNotices.with(handedOn, Map.of("kind", HandsKind.STOOD_IN.code(), "from", "security1",
            "to", "sysadmin1", "by", "sysadmin1")));
        write(desk.get(), toItsGroup(HandsKind.LEFT_TO_GROUP));
        write(desk.get(), toItsGroup(HandsKind.ORPHANED));
        write(desk.get(), toItsGroup(HandsKind.TEAM_GONE));
        write(desk.get(),
            SampleNotices.with(handedOn, Map.of("from", "security2", "to", "sysadmin1", "kind", "named")));
        write(desk.get(), SampleNotices.task(NoticeKind.TASK, Map.of("assignee", "sysadmin1")));
        Notice ended = SampleNotices.of(NoticeKind.ENDED);
        write(desk.get(), SampleNotices.with(ended, Map.of("how", "ended-early")));
        write(desk.get(), SampleNotices.with(ended, Map.of("how", "joined", "into", "PM-2026-0008")));
        Notice invitation = SampleNotices.of(NoticeKind.INVITATION);
        write(desk.get().moving(), invitation);
        write(desk.get().moving().about("PM-2026-0007", "Secret", Tlp.RED), invitation);
        write(desk.get().in("America/New_York"), SampleNotices.with(invitation, Map.of("occasion", "session")));
        write(desk.get(), SampleNotices.about(invitation, null));
        Notice version = SampleNotices.of(NoticeKind.PLAN_VERSION);
        write(desk.get(), SampleNotices.about(version, null));
        write(
            desk.get().enclosing((notice, language) -> List.of(new Enclosure("x.pdf", "application/pdf", new byte[1]))),
            SampleNotices.of(NoticeKind.SIGN_OFF));
        write(desk.get(),
            SampleNotices.about(NoticeKind.BULLETIN, null,
                Map.of("number", "B-2026-0001", "titleEn", " ", "textEn", "X")));
    }

    private static Notice toItsGroup(HandsKind kind) {
        return SampleNotices.about(NoticeKind.HANDED_ON, "PM-2026-0007", Map.of("key", "Task_VerifyAction", "name",
            "Verify action", "from", kind == HandsKind.TEAM_GONE ? "legal" : "sysadmin1", "by", "facilitator1", "kind",
            kind.code(), "at",
            "2026-11-20T10:00:00Z"));
    }

    private static void write(LetterDesk desk, Notice notice) {
        Letter letter = desk.write(notice);
        assertThat(letter.subject() + letter.text() + letter.html()).doesNotContain("??");
    }

    private LetterDesk desk() {
        return new LetterDesk().speaking(new Recording());
    }

    private final class Recording implements MessageSource {

        private final MessageSource texts = Speaking.ENGLISH.messages();

        @Override
        public String getMessage(String key, Object[] values, String otherwise, Locale language) {
            said.add(key);
            return texts.getMessage(key, values, otherwise, language);
        }

        @Override
        public String getMessage(String key, Object[] values, Locale language) {
            said.add(key);
            return texts.getMessage(key, values, language);
        }

        @Override
        public String getMessage(MessageSourceResolvable one, Locale language) {
            return texts.getMessage(one, language);
        }
    }
}
