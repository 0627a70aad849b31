package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.hindsight.mail.Letter;

class AppointmentLetterTest {

    private static final Notice INVITATION = SampleNotices.of(NoticeKind.INVITATION);

    @Test
    void an_invitation_says_what_when_where_and_with_whom() {
        Letter letter = new LetterDesk().write(INVITATION);
        assertThat(letter.subject())
            .isEqualTo("[PM-2026-0007] Invitation: Stolen VPN credentials, Tue 1 Dec, 14:00");
        assertThat(letter.text()).startsWith("Post-mortem meeting: Stolen VPN credentials\n").contains(
            "When: Tuesday 1 December 2026, 14:00 to 15:30 (Europe/Paris)", "Where: Room 2.07",
            "Organised by: Élise Martin",
            "    1. What happened, and when (10 min)\n    2. What went well\n       - detection\n\n    3.");
    }

    @Test
    void it_is_in_french_for_who_reads_french() {
        Letter letter = new LetterDesk().inFrench().write(INVITATION);
        assertThat(letter.subject()).isEqualTo(
            "[PM-2026-0007] Invitation\u00a0– Stolen VPN credentials, mar. 1er déc. à 14:00");
        assertThat(letter.text()).contains("mardi 1er décembre 2026, de 14:00 à 15:30 (Europe/Paris)",
            "Réunion de retour d’expérience\u00a0: Stolen VPN credentials");
    }

    @Test
    void who_is_elsewhere_reads_both_times() {
        assertThat(new LetterDesk().in("America/New_York").write(INVITATION).text()).contains(
            "When: Tuesday 1 December 2026, 08:00 to 09:30 (America/New York)\n"
                + "On site: Tuesday 1 December 2026, 14:00 to 15:30 (Europe/Paris)\n");
    }

    @Test
    void a_date_in_another_year_says_which() {
        assertThat(new LetterDesk().write(SampleNotices.appointment(NoticeKind.INVITATION, "2027-01-12T13:00:00Z",
            "Europe/Paris")).subject()).endsWith(", Tue 12 Jan 2027, 14:00");
    }

    @Test
    void a_new_date_is_called_so() {
        Letter letter = new LetterDesk().moving().write(INVITATION);
        assertThat(letter.subject()).startsWith("[PM-2026-0007] New date: Stolen VPN credentials, ");
        assertThat(letter.text()).contains("Date, time or place has changed.");
    }

    @Test
    void a_cancellation_has_no_agenda() {
        Letter letter = new LetterDesk().write(SampleNotices.of(NoticeKind.CANCELLATION));
        assertThat(letter.subject()).startsWith("[PM-2026-0007] Cancelled: Stolen VPN credentials, ");
        assertThat(letter.text()).contains("takes it out of\nyour calendar").doesNotContain("Agenda", "went well");
    }

    @Test
    void a_session_without_place_or_agenda_is_written_too() {
        Map<String, Object> content = SampleNotices.stored(INVITATION);
        content.keySet().removeAll(List.of("place", "agenda", "people", "organizer", "subject"));
        content.put("occasion", "session");
        Letter letter = new LetterDesk().write(SampleNotices.about(NoticeKind.INVITATION, "PM-2026-0007", content));
        assertThat(letter.subject()).contains("Training session");
        assertThat(letter.text()).doesNotContain("Where", "Invited:", "Agenda");
        assertThat(letter.calendar().content()).contains("SUMMARY:[PM-2026-0007] Training session\r\n");
    }

    @Test
    void who_comes_to_a_session_learns_nothing_of_the_post_mortem() {
        Map<String, Object> content = SampleNotices.stored(INVITATION);
        content.putAll(Map.of("occasion", "session", "subject", "Report phishing mails", "agenda", "Two clicks"));
        Letter letter = new LetterDesk().write(SampleNotices.about(NoticeKind.INVITATION, "PM-2026-0007", content));
        assertThat(letter.text()).contains("Report phishing mails", "Two clicks",
            "https://hindsight.example.org/appointments\n")
            .doesNotContain("Stolen VPN credentials", "/post-mortems/");
        assertThat(letter.calendar().content()).doesNotContain("Stolen VPN credentials", "/post-mortems/");
    }
}
