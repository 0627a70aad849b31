package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import io.hindsight.incident.Tlp;
import io.hindsight.mail.Enclosure;
import io.hindsight.mail.Letter;

class ConfidentialLetterTest {

    private static final String SECRET = "PM-2026-0009";

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"DIGEST", "WEEKLY", "BULLETIN", "ADDRESS_CONFIRMATION",
        "ADDRESS_CHANGE", "IMPORT_RETURNED", "GATHERED"})
    void carries_the_reference_and_the_link_only(NoticeKind kind) {
        Notice notice = SampleNotices.about(SampleNotices.of(kind), SECRET);
        Letter letter = desk().write(notice);
        assertThat(letter.subject()).startsWith("[PM-2026-0009] ");
        assertThat(letter.text()).contains(SECRET, "https://hindsight.example.org/");
        assertThat(letter.calendar()).isNull();
        assertThat(letter.enclosures()).isEmpty();
        assertThat(Stream.of(letter.subject(), letter.text(), letter.html(), letter.headers().toString()))
            .allSatisfy(written -> assertThat(written).doesNotContain("Contoso", "MFA", "Verify", "VPN", "2026-1",
                "November", "December", "Martin", "Groß", "Room", "sessions", "service desk", "A fix counts"));
    }

    @ParameterizedTest
    @EnumSource(names = {"INVITATION", "CANCELLATION"})
    void an_invitation_leads_to_what_each_invited_person_may_read(NoticeKind kind) {
        assertThat(desk().write(SampleNotices.about(SampleNotices.of(kind), SECRET)).text())
            .contains("https://hindsight.example.org/appointments").doesNotContain("/post-mortems/");
    }

    @ParameterizedTest
    @EnumSource
    void is_written_for_red_and_amber_strict_only(Tlp tlp) {
        Letter letter = new LetterDesk().about("PM-2026-0007", "Stolen VPN credentials", tlp)
            .write(SampleNotices.of(NoticeKind.TASK));
        boolean secret = tlp == Tlp.RED || tlp == Tlp.AMBER_STRICT;
        assertThat(letter.html().contains("Stolen VPN")).isNotEqualTo(secret);
        assertThat(letter.subject().contains("MFA")).isNotEqualTo(secret);
    }

    @Test
    void says_of_a_meeting_that_has_moved_only_that_it_has_changed() {
        Notice moved = SampleNotices.about(SampleNotices.of(NoticeKind.INVITATION), SECRET);
        assertThat(desk().moving().write(moved).subject())
            .isEqualTo("[PM-2026-0009] An invitation of yours has changed");
        assertThat(desk().moving().inFrench().write(moved).subject())
            .isEqualTo("[PM-2026-0009] Une de vos invitations a changé");
    }

    @Test
    void is_written_too_where_nobody_knows_how_confidential_it_is() {
        Notice unknown = SampleNotices.about(SampleNotices.of(NoticeKind.TASK), "PM-2026-9999");
        assertThat(new LetterDesk().write(unknown).text()).contains("PM-2026-9999").doesNotContain("MFA");
    }

    @Test
    void a_digest_keeps_quiet_about_each_confidential_line() {
        Letter letter = desk().write(SampleNotices.of(NoticeKind.DIGEST));
        assertThat(letter.text()).contains("- PM-2026-0009\n  confidential\n  https://hindsight.example.org/tasks/12\n",
            "Verify action: MFA on VPN").doesNotContain("Contoso", "due tomorrow");
    }

    @Test
    void a_weekly_report_keeps_quiet_about_each_confidential_line() {
        Letter letter = desk().write(SampleNotices.of(NoticeKind.WEEKLY));
        assertThat(letter.text())
            .contains("- PM-2026-0009\n  confidential\n  https://hindsight.example.org/post-mortems/PM-2026-0009\n",
                "action 3: MFA on VPN")
            .doesNotContain("Contoso");
        assertThat(letter.html()).doesNotContain("Contoso");
    }

    private static LetterDesk desk() {
        return new LetterDesk()
            .enclosing((notice, language) -> List.of(new Enclosure("report.pdf", "application/pdf", new byte[] {1})));
    }
}
