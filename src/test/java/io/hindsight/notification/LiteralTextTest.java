package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.util.HtmlUtils;

import io.hindsight.incident.Tlp;
import io.hindsight.mail.Letter;
import io.hindsight.mail.OpenedMail;

/** What people have typed is shown as they typed it, and nothing in it is evaluated. */
class LiteralTextTest {

    private static final String TYPED = "<script>alert(1)</script> ${7*7} [[${7*7}]] [(${7*7})] #{mail.why} __${7*7}__ "
        + "~{letter} {0} 'x' &amp; <b>שלום</b> 漢字 👩‍👩‍👧 ${T(java.lang.Runtime).getRuntime()}";
    private static final Set<String> FREE = Set.of("name", "subject", "place", "agenda", "title", "section", "reason",
        "statement", "role");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"BULLETIN", "ADDRESS_CONFIRMATION", "ADDRESS_CHANGE"})
    void every_text_of_every_kind(NoticeKind kind) throws Exception {
        Letter letter = desk().inFrench().write(typed(kind));
        assertThat(letter.html()).doesNotContain("<script", "<b>שלום").contains(HtmlUtils.htmlEscape(TYPED, "UTF-8"));
        assertThat(unwrapped(letter.text())).contains(TYPED);
        assertThat(letter.html() + letter.text() + letter.subject()).doesNotContain("49");
        Files.createDirectories(Path.of("target/letters"));
        Files.writeString(Path.of("target/letters", kind.code() + "-typed.html"), letter.html());
    }

    @ParameterizedTest
    @EnumSource(names = {"INVITATION", "CANCELLATION", "SIGN_OFF", "BULLETIN"})
    void no_text_turns_the_direction_of_what_follows(NoticeKind kind) {
        String turning = "Read invoice\u202Egpj.exe \u2066&#x202E;&#x2067;";
        Letter letter =
            desk().write(SampleNotices.with(SampleNotices.of(kind), Map.of("agenda", turning, "place", turning,
                "statement", turning, "subject", turning, "textEn", turning, "titleEn", turning)));
        assertThat(letter.text() + letter.html() + letter.subject() + letter.calendar())
            .contains("invoicegpj.exe").doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
    }

    @ParameterizedTest
    @EnumSource(names = {"INVITATION", "SIGN_OFF", "TASK", "BULLETIN"})
    void texts_of_4001_characters_are_not_cut(NoticeKind kind) throws Exception {
        String words = "word ".repeat(800) + "!";
        String one = "漢".repeat(4001);
        for (String text : List.of(words, one, "w".repeat(4001))) {
            Notice notice = SampleNotices.with(SampleNotices.of(kind), Map.of("agenda", text, "statement", text,
                "subject", text, "textEn", text));
            assertThat(unwrapped(desk().write(notice).text())).contains(text);
            assertThat(desk().write(notice).html()).contains(text);
            assertThat(OpenedMail.of(desk().send(notice)).source().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(998));
        }
    }

    private static LetterDesk desk() {
        return new LetterDesk().about("PM-2026-0007", TYPED, Tlp.AMBER).to(TYPED, "sam@example.org")
            .knows("facilitator1", TYPED, "f@example.org").knows("sysadmin1", TYPED, "s@example.org");
    }

    private static Notice typed(NoticeKind kind) {
        Notice notice = SampleNotices.of(kind);
        return SampleNotices.with(notice, typed(SampleNotices.stored(notice)));
    }

    private static Map<String, Object> typed(Map<?, ?> content) {
        return content.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().toString(),
            entry -> FREE.contains(entry.getKey()) ? TYPED : typed(entry.getValue())));
    }

    private static Object typed(Object value) {
        return value instanceof Map<?, ?> map ? typed(map)
            : value instanceof List<?> list ? list.stream().map(LiteralTextTest::typed).toList() : value;
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\n +", " ").replaceAll("\\n", " ");
    }
}
