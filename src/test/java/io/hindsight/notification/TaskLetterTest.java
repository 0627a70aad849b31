package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.hindsight.mail.Letter;

class TaskLetterTest {

    @Test
    void says_what_for_which_post_mortem_why_until_when_and_where() {
        Letter letter = new LetterDesk().write(SampleNotices.of(NoticeKind.TASK));
        assertThat(letter.subject()).isEqualTo("[PM-2026-0007] Verify action: MFA on VPN, due tomorrow");
        assertThat(letter.text()).contains("PM-2026-0007 · Stolen VPN credentials",
            "Tuesday 24 November 2026, 18:00 (due tomorrow)", "because the task is assigned to you",
            "A fix counts when somebody else has seen it work.", "https://hindsight.example.org/tasks/4711\n");
        assertThat(letter.html()).contains("href=\"https://hindsight.example.org/tasks/4711\"",
            "A fix counts when somebody else has seen it work.");
    }

    @Test
    void says_the_same_in_french() {
        Letter letter = new LetterDesk().inFrench().write(SampleNotices.of(NoticeKind.TASK));
        assertThat(letter.subject()).isEqualTo("[PM-2026-0007] Vérifier l’action\u00a0: MFA on VPN, échéance demain");
        assertThat(letter.text()).contains("mardi 24 novembre 2026 à 18:00 (échéance demain)", "vous est attribuée",
            "Une correction compte quand quelqu’un d’autre l’a vue fonctionner.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2026-11-23T08:00:00Z | - | 0  | due today                       | échéance aujourd’hui
        2026-11-24T22:30:00Z | - | 1  | due tomorrow                    | échéance demain
        2026-11-26T12:00:00Z | - | 3  | due in 3 working days           | échéance dans 3 jours ouvrés
        2026-12-31T17:00:00Z | - | 27 | due in 27 working days          | échéance dans 27 jours ouvrés
        2026-11-28T17:00:00Z | - | -  | due on Saturday 28 November 2026 | échéance le samedi 28 novembre 2026
        2026-11-23T06:00:00Z | 0 | -  | late since today                | en retard depuis aujourd’hui
        2026-11-20T17:00:00Z | 1 | -  | late by 1 working day           | en retard de 1 jour ouvré
        2026-11-19T17:00:00Z | 2 | -  | late by 2 working days          | en retard de 2 jours ouvrés""")
    void tells_the_due_date_in_words(String due, @Nullable Integer late, @Nullable Integer ahead, String english,
            String french) {
        Map<String, Object> told = new HashMap<>(Map.of("due", due));
        told.put("late", late);
        told.put("ahead", ahead);
        Notice notice = SampleNotices.task(NoticeKind.TASK, told);
        assertThat(new LetterDesk().write(notice).subject()).endsWith(", " + english);
        assertThat(new LetterDesk().inFrench().write(notice).subject().replace('\u00a0', ' ')).endsWith(", " + french);
    }

    @Test
    void goes_by_the_readers_clock() {
        Notice notice = SampleNotices.task(NoticeKind.TASK, Map.of("due", "2026-11-24T02:00:00Z"));
        Letter letter = new LetterDesk().in("America/New_York").write(notice);
        assertThat(letter.subject()).endsWith("due today");
        assertThat(letter.text()).contains("Monday 23 November 2026, 21:00", "Times are those of America/New York.");
        assertThat(new LetterDesk().inFrench().write(notice).text()).contains("celles du fuseau Europe/Paris.");
    }

    @Test
    void tells_members_of_a_group_that_any_of_them_may_take_it() {
        Letter letter = new LetterDesk().inFrench().write(SampleNotices.of(NoticeKind.REMINDER));
        assertThat(letter.text()).contains("vous faites partie du groupe Sécurité");
        assertThat(new LetterDesk().write(SampleNotices.task(NoticeKind.TASK, Map.of("group", "security"))).text())
            .contains("This task is for the group Security. Whoever claims it first does it.",
                "because you are in the group Security");
    }

    @Test
    void calls_the_team_that_a_task_is_about_by_its_name() {
        Notice notice = SampleNotices.task(NoticeKind.ESCALATION, Map.of("key", "Task_EvaluateResponse",
            "name", "Evaluate response", "form", "evaluate-response", "subject", "sysadmins"));
        assertThat(new LetterDesk().write(notice).subject()).contains("Evaluate response: System administration");
        assertThat(new LetterDesk().inFrench().write(notice).subject()).endsWith("Administration système");
    }

    @Test
    void tells_a_manager_with_whom_it_is_without_blame() {
        assertThat(new LetterDesk().write(SampleNotices.of(NoticeKind.ESCALATION)).text())
            .contains("With: Jürgen Groß", "Perhaps it needs time,\nhelp or a decision that you can give.")
            .contains("Open in Hindsight:").doesNotContain("Check it yourself", "Open the task");
    }

    @Test
    void is_written_for_a_task_of_no_post_mortem_and_without_a_due_date() {
        Notice notice = new Notice(UUID.randomUUID(), "security1", NoticeKind.TASK, "reason", null, "4711",
            SampleNotices.content(NoticeKind.TASK,
                Map.of("key", "Task_ReviewSection", "name", "Review section", "form", "review-section")));
        Letter letter = new LetterDesk().inFrench().write(notice);
        assertThat(letter.subject()).isEqualTo("[Hindsight] Réexaminer la section");
        assertThat(letter.headers()).doesNotContainKeys("References", "In-Reply-To");
    }

    @Test
    void keeps_the_models_name_of_a_task_that_is_gone_from_the_models() {
        Notice notice = SampleNotices.task(NoticeKind.TASK,
            Map.of("key", "Task_Gone", "name", "Do what was once asked", "form", "gone"));
        assertThat(new LetterDesk().inFrench().write(notice).subject()).contains("Do what was once asked");
    }
}
