package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.hindsight.mail.Letter;

class ReportLettersTest {

    @Test
    void a_digest_counts_what_is_open_also_what_it_leaves_out() {
        Letter letter = new LetterDesk().write(SampleNotices.of(NoticeKind.DIGEST));
        assertThat(letter.subject())
            .isEqualTo("[Hindsight] Your tasks: 1 overdue, 2 due this week, 13 new, 1 late with others");
        assertThat(letter.text()).contains(
            "Overdue\n\n- Verify action: MFA on VPN\n  PM-2026-0007 · late by 2 working days\n",
            "and 12 more in the task list",
            "Late with others\n\n- Verify action: Stolen VPN credentials\n  PM-2026-0007 · late by 7 working days · with Jürgen Groß\n");
    }

    @Test
    void a_digest_leaves_out_what_is_empty() {
        Letter letter = new LetterDesk().write(SampleNotices.with(SampleNotices.of(NoticeKind.DIGEST),
            Map.of("overdue", List.of(), "fresh", List.of(), "freshMore", 0, "others", List.of())));
        assertThat(letter.subject()).isEqualTo("[Hindsight] Your tasks: 2 due this week");
        assertThat(letter.text()).doesNotContain("Overdue", "New\n", "more in the task list");
    }

    @Test
    void a_weekly_report_tells_stages_actions_waivers_and_risks() {
        Letter letter = new LetterDesk().write(SampleNotices.of(NoticeKind.WEEKLY));
        assertThat(letter.subject())
            .isEqualTo("[Hindsight] Weekly report: 46 post-mortems open, 10 with something late");
        assertThat(letter.text()).contains("46 post-mortems have something open. In 10 of them something is late.",
            "- PM-2026-0007 · Stolen VPN credentials\n"
                + "  Trace causes · with Jürgen Groß · late by 15 working days\n",
            "Read the effect: MFA on VPN · group Security · late by 6 working days",
            "and 7 more\n", "https://hindsight.example.org/board?late=true", "and 3 more\n",
            "- Hardening: 5 open, 1 late", "Beside the incidents", "near miss: 2 open",
            "- PM-2026-0007 · action 3: MFA on VPN\n  due Thursday 19 November 2026 · with Jürgen Groß · strength: weak\n",
            "- PM-2026-0007 · Management\n  waived by Élise Martin on Friday 20 November 2026 · On leave.\n",
            "accepted until Tuesday 1 December 2026");
    }

    @Test
    void a_weekly_report_is_written_when_nothing_is_open() {
        Letter letter = new LetterDesk().inFrench().write(
            SampleNotices.about(NoticeKind.WEEKLY, null, Map.of("week", "2026-11-23")));
        assertThat(letter.subject()).contains("aucun retour d’expérience ouvert, aucun retard");
    }

    @Test
    void a_plan_version_tells_what_changed_and_why() {
        Letter letter = new LetterDesk().write(SampleNotices.of(NoticeKind.PLAN_VERSION));
        assertThat(letter.subject()).isEqualTo("[PM-2026-0007] Response plan 2.1.0: 2 changes");
        assertThat(letter.text()).contains("- Added: 3.4 Revoke sessions of stolen accounts\n  Sessions stayed open",
            "Read it line by line\n  https://hindsight.example.org/plan/versions/2.1.0/diff",
            "Acknowledge it for your team:\nhttps://hindsight.example.org/plan/versions/2.1.0/acknowledge");
    }

    @Test
    void what_earlier_releases_have_imported_asks_nobody_to_acknowledge() {
        assertThat(version(null, Map.of())).contains("imported it as a file", "does not have to acknowledge it",
            "/plan/versions/1.0.0/diff").doesNotContain("/acknowledge");
    }

    @Test
    void who_is_in_no_team_that_a_version_concerns_is_told_and_not_asked() {
        assertThat(version("PM-2026-0007", Map.of("asked", "no"))).contains("has published it",
            "does not have to acknowledge it", "/plan/versions/1.0.0/diff").doesNotContain("/acknowledge");
        assertThat(version(null, Map.of("asked", "yes", "imported", "yes"))).contains("imported it as a file",
            "asks whether you need training", "/plan/versions/1.0.0/acknowledge");
    }

    private static String version(String postMortem, Map<String, Object> more) {
        Map<String, Object> content = new HashMap<>(more);
        content.put("number", "1.0.0");
        return new LetterDesk().write(SampleNotices.about(NoticeKind.PLAN_VERSION, postMortem, content)).text()
            .replaceAll("\\s+", " ");
    }

    @Test
    void a_bulletin_is_in_french_only_where_it_was_written_in_french() {
        Notice bulletin = SampleNotices.of(NoticeKind.BULLETIN);
        assertThat(new LetterDesk().inFrench().write(bulletin).text()).contains("Un appel du « support »",
            "Raccrochez.");
        Letter english = new LetterDesk().inFrench().write(SampleNotices.with(bulletin, Map.of("textFr", " ")));
        assertThat(english.text()).contains("A call from “IT support”", "- Hang up.",
            "Call the service desk (https://desk.example.org) yourself.", "Monday | the first call", "    We never ask")
            .doesNotContain("Raccrochez");
    }

    @Test
    void a_table_in_a_bulletin_breaks_no_short_word() {
        assertThat(new LetterDesk().write(SampleNotices.of(NoticeKind.BULLETIN)).html())
            .containsPattern("<td style=\"[^\"]*word-break:normal[^\"]*\">Monday</td>");
    }

    @Test
    void a_bulletin_loads_nothing_and_runs_nothing() {
        assertThat(new LetterDesk().write(SampleNotices.of(NoticeKind.BULLETIN)).html())
            .doesNotContain("<img", "<script", "src=").contains("&lt;script&gt;", "<strong>IT support</strong>");
    }

    @Test
    void a_sign_off_says_who_signed_and_what_they_said() {
        Letter letter = new LetterDesk().write(SampleNotices.of(NoticeKind.SIGN_OFF));
        assertThat(letter.text()).contains("Signed by: Élise Martin",
            "    All actions are verified.\n    The next look");
    }
}
