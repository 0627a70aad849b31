package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.assignment.TaskHands;
import io.hindsight.directory.Login;
import io.hindsight.mail.OpenedMail;
import io.hindsight.reminder.Nudges;
import io.hindsight.reminder.TaskSweep;

/** What the sweep has told of open tasks, as it arrives. */
class EveryTaskNoticeTest extends MailedNotices {

    @Autowired
    TaskSweep sweep;
    @Autowired
    TaskService tasks;
    @Autowired
    TaskHands hands;
    @Autowired
    Login login;
    @Autowired
    Nudges nudges;

    String task;

    /** A task for the facilitators, due on Thursday 10 December 2026 at 18:00; it is Monday morning. */
    @BeforeEach
    void aTaskIsOpen() {
        stages.start("meeting", reference);
        Task open = stages.task(reference, "Schedule meeting");
        open.setDueDate(Date.from(LocalDateTime.parse("2026-12-10T18:00").atZone(LetterDesk.PARIS).toInstant()));
        tasks.saveTask(open);
        task = open.getId();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_task_that_was_assigned(Locale language) throws Exception {
        read(language, "security2");
        tasks.setAssignee(task, "security2");
        sweep.sweep();
        assertThat(readers(NoticeKind.TASK)).containsExactly("security2");
        saysOfTheTask(deliver(NoticeKind.TASK, "security2"), "mail.task.lead", "mail.task.why");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_task_of_a_group(Locale language) throws Exception {
        read(language, "facilitator1", "facilitator2");
        sweep.sweep();
        for (String reader : readers(NoticeKind.TASK)) {
            OpenedMail mail = deliver(NoticeKind.TASK, reader);
            assertThat(text(mail)).contains(words.of("mail.task.leadgroup", words.of("role.facilitators")),
                words.of("mail.task.whygroup", words.of("role.facilitators")), address + "/tasks/" + task);
        }
        assertThat(GREEN_MAIL.getReceivedMessages()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_task_that_was_handed_on_to_who_had_it_and_who_has_it_now_once(Locale language) throws Exception {
        read(language, "facilitator1", "facilitator2");
        tasks.setAssignee(task, "facilitator1");
        login.begin("management1", List.of("management"));
        try {
            hands.handOn(task, "facilitator2", "On <holiday> ${until} Monday");
        } finally {
            login.end();
        }
        sweep.sweep();
        assertThat(readers(NoticeKind.TASK)).isEmpty();
        assertThat(readers(NoticeKind.HANDED_ON)).containsExactly("facilitator1", "facilitator2");
        OpenedMail mail = deliver(NoticeKind.HANDED_ON, "facilitator2");
        saysOfTheTask(mail, "mail.handed-on.reason", "mail.handed-on.why.yours");
        assertThat(text(mail)).contains("On <holiday> ${until} Monday",
            words.of("mail.handed-on.lead.yours.from", "Management 1", "Facilitators 1"));
        mail = deliver(NoticeKind.HANDED_ON, "facilitator1");
        assertThat(text(mail)).contains(words.of("mail.handed-on.lead", "Management 1", "Facilitators 2"),
            words.of("mail.handed-on.why"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_task_that_somebody_asks_about(Locale language) throws Exception {
        read(language, "facilitator1");
        tasks.setAssignee(task, "facilitator1");
        nudges.nudge(task, "Need <help> ${until} Monday?", "management1");
        assertThat(readers(NoticeKind.NUDGE)).containsExactly("facilitator1");
        OpenedMail mail = deliver(NoticeKind.NUDGE, "facilitator1");
        saysOfTheTask(mail, "mail.task.button", "mail.nudge.why");
        assertThat(text(mail)).contains("Need <help> ${until} Monday?", words.of("mail.nudge.lead", "Management 1"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_task_that_was_taken_over_by_who_stands_in(Locale language) throws Exception {
        read(language, "facilitator1");
        tasks.setAssignee(task, "facilitator1");
        jdbc.sql("INSERT INTO absence VALUES ('facilitator1', current_date, current_date, 'facilitator2')").update();
        login.begin("facilitator2", List.of("facilitators"));
        try {
            hands.takeOver(task);
        } finally {
            login.end();
            jdbc.sql("DELETE FROM absence").update();
        }
        sweep.sweep();
        assertThat(readers(NoticeKind.HANDED_ON)).containsExactly("facilitator1");
        OpenedMail mail = deliver(NoticeKind.HANDED_ON, "facilitator1");
        assertThat(text(mail)).contains(words.of("mail.handed-on.lead.stood-in", "Facilitators 2"),
            words.of("mail.handed-on.why")).doesNotContain(words.of("mail.handed-on.reason") + '\n');
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_task_that_went_back_to_its_group_since_somebody_has_left(Locale language) throws Exception {
        read(language, "facilitator1");
        tasks.setAssignee(task, "nobody-any-more");
        sweep.sweep();
        OpenedMail mail = deliver(NoticeKind.GATHERED, "facilitator1");
        assertThat(text(mail)).contains(words.of("mail.handed-on.lead.left", "nobody-any-more"),
            words.of("mail.handed-on.listed"), words.of("mail.task.listed"), address + "/tasks/" + task);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_reminder_before_the_due_date(Locale language) throws Exception {
        read(language, "security2");
        tasks.setAssignee(task, "security2");
        sweep.sweep();
        at("2026-12-09T09:00");
        sweep.sweep();
        OpenedMail mail = deliver(NoticeKind.REMINDER, "security2");
        saysOfTheTask(mail, "mail.reminder.lead", "mail.task.why");
        assertThat(text(mail)).contains(words.of("work.ahead.tomorrow"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void an_overdue_task_to_its_assignee_and_later_to_their_manager(Locale language) throws Exception {
        read(language, "sysadmin2", "security1");
        tasks.setAssignee(task, "sysadmin2");
        at("2026-12-20T12:00");
        sweep.sweep();
        saysOfTheTask(deliver(NoticeKind.OVERDUE, "sysadmin2"), "mail.overdue.lead", "mail.task.why");
        assertThat(readers(NoticeKind.ESCALATION)).containsExactly("security1");
        OpenedMail mail = deliver(NoticeKind.ESCALATION, "security1");
        saysOfTheTask(mail, "mail.escalation.lead", "mail.escalation.why");
        assertThat(text(mail)).contains("System administration 2", words.of("work.late", 6));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void an_overdue_task_of_a_group_to_management(Locale language) throws Exception {
        read(language, "management1", "management2");
        at("2026-12-14T18:00");
        sweep.sweep();
        assertThat(readers(NoticeKind.OVERDUE)).containsExactly("facilitator1", "facilitator2");
        assertThat(readers(NoticeKind.ESCALATION)).containsExactly("management1", "management2");
        saysOfTheTask(deliver(NoticeKind.ESCALATION, "management2"), "mail.escalation.lead", "mail.escalation.why");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_digest_of_the_day(Locale language) throws Exception {
        read(language, "facilitator1");
        sweep.sweep();
        at("2026-12-07T08:00");
        sweep.sweep();
        OpenedMail mail = deliver(NoticeKind.DIGEST, "facilitator1");
        assertThat(mail.message().getSubject()).isEqualTo("[Hindsight] "
            + words.of("mail.digest.subject", words.of("mail.digest.count.due", 1)));
        assertThat(text(mail)).contains(words.of("mail.digest.due"), words.of("task.Task_ScheduleMeeting"), reference,
            address + "/tasks/" + task);
        assertThat(html(mail)).contains("href=\"" + address + "/tasks/" + task);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void of_what_is_confidential_the_reference_and_the_link_only(Locale language) throws Exception {
        read(language, "facilitator1");
        makeConfidential();
        sweep.sweep();
        saysOnlyWhere(deliver(NoticeKind.TASK, "facilitator1"));
        at("2026-12-07T08:00");
        sweep.sweep();
        saysOnlyWhere(deliver(NoticeKind.DIGEST, "facilitator1"));
        at("2026-12-14T18:00");
        sweep.sweep();
        saysOnlyWhere(deliver(NoticeKind.OVERDUE, "facilitator1"));
    }

    private void saysOnlyWhere(OpenedMail mail) throws Exception {
        assertThat(text(mail)).contains(reference, address + "/tasks/" + task);
        assertThat(mail.message().getSubject() + text(mail) + html(mail))
            .doesNotContain(words.of("task.Task_ScheduleMeeting"), "Phished");
        assertThat(mail.types()).hasSize(2);
    }

    private void saysOfTheTask(OpenedMail mail, String lead, String why) throws Exception {
        assertThat(mail.message().getSubject()).startsWith("[" + reference + "] ")
            .contains(words.of("task.Task_ScheduleMeeting"));
        assertThat(text(mail)).contains(words.of(lead), words.of(why), reference, "Phished account sent invoices",
            words.of("mail.moment", "2026", "18:00"), address + "/tasks/" + task);
        assertThat(html(mail)).contains("href=\"" + address + "/tasks/" + task);
        assertThat(mail.types()).hasSize(2);
    }
}
