package io.hindsight.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import io.hindsight.notification.LetterDesk;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.SampleNotices;

class MimeLetterTest {

    private static final Notice TASK = SampleNotices.of(NoticeKind.TASK);

    @Test
    void a_letter_is_text_first_and_then_html() throws Exception {
        OpenedMail mail = OpenedMail.of(new LetterDesk().send(TASK));
        assertThat(mail.message().getContentType()).startsWith("multipart/alternative");
        assertThat(mail.types()).containsExactly("text/plain; charset=UTF-8", "text/html; charset=UTF-8");
        assertThat(mail.leaves().get(0).getContent().toString().replace("\r\n", "\n"))
            .isEqualTo(new LetterDesk().write(TASK).text());
    }

    @Test
    void its_headers_sort_it_and_keep_machines_from_answering() throws Exception {
        OpenedMail mail = OpenedMail.of(new LetterDesk().inFrench().send(TASK));
        assertThat(mail.header("Message-ID")).isEqualTo("<" + TASK.id() + "@example.org>");
        assertThat(mail.header("References")).isEqualTo("<pm-2026-0007@example.org>");
        assertThat(mail.header("In-Reply-To")).isEqualTo("<pm-2026-0007@example.org>");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("X-Auto-Response-Suppress")).isEqualTo("All");
        assertThat(mail.header("List-Id")).isEqualTo("Hindsight <hindsight.example.org>");
        assertThat(mail.header("Content-Language")).isEqualTo("fr");
        assertThat(mail.header("Precedence")).isNull();
        assertThat(mail.message().getSentDate().toInstant()).isEqualTo(LetterDesk.NOW);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_survives_the_way_through_ascii_lines(NoticeKind kind) throws Exception {
        LetterDesk desk = new LetterDesk().inFrench();
        Letter letter = desk.write(SampleNotices.of(kind));
        OpenedMail mail = OpenedMail.of(desk.send(SampleNotices.of(kind)));
        assertThat(mail.source().lines())
            .allSatisfy(line -> assertThat(line).hasSizeLessThan(998).matches("\\p{ASCII}*"));
        assertThat(mail.message().getSubject()).isEqualTo(letter.subject());
        assertThat(mail.leaves().get(1).getContent().toString().replace("\r\n", "\n")).isEqualTo(letter.html());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: eve@example.net", "a\nBcc: eve@example.net", "a\r\n\r\n<html>", "a\u2028Bcc: e",
        "a\u0000b", "a\u202Egnp.exe", "\ud800 lone", "x\u001b[2J"})
    void no_title_gets_into_the_headers(String title) throws Exception {
        OpenedMail mail = OpenedMail.of(new LetterDesk().to("Eve\r\nBcc: eve@example.net", "sam@example.org")
            .send(SampleNotices.with(TASK, Map.of("subject", title))));
        assertThat(mail.message().getRecipients(jakarta.mail.Message.RecipientType.BCC)).isNull();
        assertThat(mail.headerSection().lines().filter(line -> line.startsWith("Bcc"))).isEmpty();
        assertThat(mail.message().getSubject()).doesNotContain("\n", "\r", "\u202E", "\u0000", "\u001b", "\u2028");
        assertThat(mail.leaves()).hasSize(2);
    }

    @Test
    void other_scripts_and_emoji_come_through_long_subjects() throws Exception {
        String title = "漢字かな交じり文の題名 שלום עולם 👩‍👩‍👧‍👦 ".repeat(20);
        OpenedMail mail = OpenedMail.of(new LetterDesk().send(SampleNotices.with(TASK, Map.of("subject", title))));
        assertThat(mail.message().getSubject()).startsWith("[PM-2026-0007] Verify action: 漢字かな交じり文の題名 שלום")
            .endsWith("…, due tomorrow").hasSizeLessThan(240).doesNotContain("\uFFFD");
        assertThat(mail.headerSection().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
    }

    @Test
    void an_international_domain_is_written_in_ascii() throws Exception {
        OpenedMail mail = OpenedMail.of(new LetterDesk().to("Zoë", "zoe@bücher.example").send(TASK));
        assertThat(mail.header("To")).isEqualTo("=?UTF-8?Q?Zo=C3=AB?= <zoe@xn--bcher-kva.example>");
    }

    @Test
    void an_address_in_utf_8_stays_as_it_is() throws Exception {
        OpenedMail mail = OpenedMail.of(new LetterDesk().to("Jürgen Groß", "jürgen@bücher.example").send(TASK));
        InternetAddress to = (InternetAddress) mail.message().getAllRecipients()[0];
        assertThat(to.getAddress()).isEqualTo("jürgen@xn--bcher-kva.example");
        assertThat(to.getPersonal()).isEqualTo("Jürgen Groß");
        assertThat(mail.headerSection()).contains("jürgen@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "nobody", "a@b.example, c@d.example", "a@b.example>\r\nBcc: e@f.example", "a b@c.example",
            "A <a@b.example>", "a@", "@b.example"})
    void what_is_no_address_is_refused(String address) {
        assertThatThrownBy(() -> new LetterDesk().to("Sam", address).send(TASK)).isInstanceOf(AddressException.class);
    }

    @Test
    void an_invitation_brings_its_calendar_file_twice() throws Exception {
        OpenedMail mail = OpenedMail.of(new LetterDesk().send(SampleNotices.of(NoticeKind.INVITATION)));
        assertThat(mail.message().getContentType()).startsWith("multipart/mixed");
        assertThat(mail.types()).containsExactly("text/plain; charset=UTF-8", "text/html; charset=UTF-8",
            "text/calendar; charset=UTF-8; method=REQUEST", "application/ics; name=invite.ics");
        assertThat(mail.leaves().get(3).getFileName()).isEqualTo("invite.ics");
        assertThat(mail.leaves().get(2).getInputStream().readAllBytes())
            .isEqualTo(mail.leaves().get(3).getInputStream().readAllBytes());
    }

    @Test
    void enclosures_go_with_it() throws Exception {
        byte[] pdf = "%PDF é".getBytes(StandardCharsets.UTF_8);
        OpenedMail mail = OpenedMail.of(new LetterDesk()
            .enclosing((notice, language) -> List.of(new Enclosure("rapport-é.pdf", "application/pdf", pdf)))
            .send(SampleNotices.of(NoticeKind.SIGN_OFF)));
        assertThat(mail.leaves().get(2).getFileName()).satisfies(
            name -> assertThat(jakarta.mail.internet.MimeUtility.decodeText(name)).isEqualTo("rapport-é.pdf"));
        assertThat(mail.leaves().get(2).getInputStream().readAllBytes()).isEqualTo(pdf);
        assertThat(mail.leaves().get(0).getContent().toString()).contains("The report is attached.");
    }
}
