package io.hindsight.meeting;

import static io.hindsight.Stages.chosen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.meeting.Meeting.Account;
import io.hindsight.meeting.Meeting.Participant;
import io.hindsight.meeting.Meeting.Waiver;

@EngineTest
class MeetingTest {

    private static final String WORDS = "Détection « en 5 min » ; l’accès 🔐 مرحبا بالعالم ${1+1} <b>&lt;";

    /** When a meeting has begun that is set for no other time. */
    private static final Instant BEGUN = Instant.parse("2026-12-01T09:05:00Z");
    private static final String SOON = "2026-12-04T10:00";
    private static final String LATER = "2026-12-07T10:00";

    @Autowired
    Clock clock;
    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;
    @Autowired
    Meetings meetings;
    @Autowired
    JdbcClient jdbc;

    String reference;
    ProcessInstance meeting;

    @BeforeEach
    void open() {
        init(engine);
        TestClock.goTo(BEGUN);
        reference = stages.openPostMortem();
        meeting = stages.start("meeting", reference);
    }

    @AfterEach
    void englishNow() {
        TestClock.reset();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_meeting_where_every_role_is_present_is_held_and_ends_open_accounts() {
        schedule(Map.of("invitedRoles", chosen("legal"), "timeZone", "America/New_York"));
        assertThat(accountTasks()).isEqualTo(8);
        TestClock.goTo(Instant.parse("2026-12-01T15:05:00Z"));
        hold(Map.of("attended", chosen("security1", "sysadmin2", "management1"), "decisions", "Buy keys"));

        BpmnAwareTests.assertThat(meeting).isEnded().hasPassedInOrder("Task_ScheduleMeeting", "Task_HoldMeeting",
            "Event_MeetingRecorded", "Event_MeetingHeld");
        Meeting kept = meetings.find(reference).orElseThrow();
        assertThat(kept.scheduledFor()).isEqualTo(Instant.parse("2026-12-01T15:00:00Z"));
        assertThat(kept.participants()).hasSize(8)
            .contains(new Participant("security1", List.of("security"), true, true),
                new Participant("legal1", List.of("legal"), false, false));
        assertThat(kept.presentRoles()).containsExactly("security", "sysadmins", "management");
        assertThat(List.of(kept.facilitator(), kept.recordedBy())).containsExactly("facilitator1", "facilitator2");
    }

    @Test
    void an_account_speaks_for_its_role_and_is_kept_as_typed() {
        schedule(Map.of());
        account("management1", Map.of("gotInTheWay", WORDS, "sawSomething", "yes", "saw1What", "Mail server: " + WORDS,
            "saw1Date", "2026-11-20", "saw1Time", "8h15", "saw1Source", "log", "saw1Milestone", "detected"));
        assertThat(shown("Hold meeting", "accountsIn")).isEqualTo("**1 of 6** accounts have come in.");
        assertThat(meetings.timeline(reference)).isEmpty();
        assertThat(meetings.find(reference).orElseThrow().accounts()).isEmpty();
        hold(Map.of("attended", chosen("security1", "sysadmin1")));

        BpmnAwareTests.assertThat(meeting).isEnded().hasPassed("Event_MeetingHeld");
        assertThat(meetings.find(reference).orElseThrow().accounts()).singleElement()
            .extracting(Account::person, Account::gotInTheWay).containsExactly("management1", WORDS);
        assertThat(meetings.timeline(reference)).singleElement().satisfies(entry -> {
            assertThat(entry.at()).hasToString("2026-11-20T07:15:00Z");
            assertThat(entry.what()).isEqualTo("Mail server: " + WORDS);
            assertThat(entry.agreed()).isTrue();
        });
    }

    @Test
    void one_person_pastes_thirty_rows_of_a_timeline_and_the_meeting_some_more() {
        schedule(Map.of());
        String rows = IntStream.rangeClosed(1, 30).mapToObj(n -> "2026-10-%02d;;entry %d".formatted(n, n))
            .collect(Collectors.joining("\n"));
        account("management1", Map.of("sawSomething", "yes", "sawRows1", rows, "sawRowsFrom", "log"));
        hold(Map.of("attended", chosen("security1", "sysadmin1"), "moreEntries", "yes", "toldRows1",
            "2026-11-23 15:40 restored", "toldRowsFrom", "ticket"));

        assertThat(meetings.timeline(reference)).hasSize(31).allMatch(TimelineEntry::agreed)
            .extracting(entry -> entry.at() + " " + entry.what() + " " + entry.source())
            .contains("2026-10-01 entry 1 log", "2026-10-30 entry 30 log", "2026-11-23T14:40:00Z restored ticket");
    }

    @Test
    void a_row_that_cannot_be_read_keeps_the_account_open() {
        schedule(Map.of());
        assertThatThrownBy(() -> account("management1",
            Map.of("sawSomething", "yes", "sawRows1", "2026-11-20;;alarm\nlater; all quiet", "sawRowsFrom", "log")))
            .hasMessageContaining("“Rows”, line 2: It must begin with a day").hasMessageContaining("later; all quiet");
    }

    @Test
    void a_meeting_that_is_set_after_the_fact_invites_nobody_and_asks_nobody_for_an_account_before_it() {
        schedule(Map.of("scheduledFor", "2026-11-17T10:00"));
        assertThat(accountTasks()).isZero();
        assertThat(entries()).isEmpty();
        assertThat(stages.task(reference, "Hold meeting").getDueDate()).isAfter(clock.instant());
        assertThat(shown("Hold meeting", "meetingFacts")).contains("17 November 2026, 10:00");
        hold(Map.of("attended", chosen("security1", "sysadmin2", "management1")));
        BpmnAwareTests.assertThat(meeting).isEnded().hasPassed("Event_MeetingHeld");
    }

    @Test
    void a_meeting_that_has_begun_asks_for_accounts_until_its_end() {
        OffsetDateTime begun = OffsetDateTime.now(clock).minusMinutes(10).truncatedTo(ChronoUnit.MINUTES);
        schedule(Map.of("scheduledFor", begun.toString()));
        assertThat(accountTasks()).isEqualTo(6);
        assertThat(engine.getTaskService().createTaskQuery().taskId(accountOf("security1")).singleResult().getDueDate())
            .isEqualTo(begun.plusHours(1).toInstant());
    }

    @Test
    void when_all_have_written_the_meeting_is_still_to_be_held() {
        schedule(Map.of());
        for (String person : List.of("security1", "security2", "sysadmin1", "sysadmin2", "management1",
            "management2")) {
            account(person, Map.of("wentWell", "The alarm"));
        }
        BpmnAwareTests.assertThat(meeting).hasPassed("Event_AccountsKept")
            .isWaitingAtExactly("Subprocess_HearParticipants", "Task_HoldMeeting");
        hold(Map.of());
        BpmnAwareTests.assertThat(meeting).isEnded().hasPassed("Event_MeetingHeld");
    }

    @Test
    void an_empty_account_is_taken_but_does_not_count_as_heard() {
        schedule(Map.of());
        account("management1", Map.of());
        hold(Map.of("attended", chosen("security1", "sysadmin1")));
        BpmnAwareTests.assertThat(meeting).isWaitingAt("Task_SettleMissingRoles");
        assertThat(shown("Settle missing roles", "missingRolesText")).isEqualTo("Not heard: **Management**");
    }

    @Test
    void somebody_who_was_not_invited_but_came_speaks_for_their_role() {
        schedule(Map.of("invitedPeople", chosen("trainer1")));
        hold(Map.of("attended", chosen("security1", "trainer1"), "othersPresent", chosen("sysadmin1", "management2")));
        BpmnAwareTests.assertThat(meeting).isEnded().hasPassed("Event_MeetingHeld");
        assertThat(meetings.find(reference).orElseThrow().presentPeople())
            .containsExactly("security1", "trainer1", "sysadmin1", "management2");
    }

    @Test
    void a_missing_role_is_waived_by_management_with_a_reason() {
        schedule(Map.of());
        hold(Map.of());
        settle("waive", "They have left");

        BpmnAwareTests.assertThat(meeting).isEnded().hasPassed("Task_SettleMissingRoles", "Event_RolesWaived");
        assertThat(meetings.find(reference).orElseThrow().waivers())
            .extracting(Waiver::role, Waiver::reason, Waiver::waivedBy)
            .containsExactly(tuple("management", "They have left", "management1"),
                tuple("security", "They have left", "management1"),
                tuple("sysadmins", "They have left", "management1"));
    }

    @Test
    void a_new_date_keeps_the_first_attempt_with_the_reason_and_who_was_heard() {
        schedule(Map.of());
        account("security1", Map.of("surprised", "So fast"));
        hold(Map.of("attended", chosen("sysadmin1")));
        settle("newDate", "We want to be *there*");
        assertThat(shown("Schedule meeting", "newDateReason")).contains("Management 1: We want to be");
        schedule(Map.of());
        assertThat(accountTasks()).as("who wrote an account is not asked again").isEqualTo(5);
        hold(Map.of("attended", chosen("management2")));

        BpmnAwareTests.assertThat(meeting).isEnded().hasPassed("Event_MeetingHeld");
        List<Meeting> all = meetings.all(reference);
        assertThat(all).extracting(Meeting::attempt).containsExactly(1, 2);
        assertThat(all.get(0).newDate().reason()).isEqualTo("We want to be *there*");
        assertThat(all.get(1).newDate()).isNull();
    }

    @Test
    void a_third_new_date_is_refused_with_a_sentence() {
        for (int attempt = 1; attempt <= 2; attempt++) {
            schedule(Map.of());
            hold(Map.of());
            settle("newDate", "Again");
        }
        schedule(Map.of());
        hold(Map.of());
        assertThatThrownBy(() -> settle("newDate", "Again"))
            .hasMessageContaining("There were two new dates already: go on without the missing roles, with a reason.");
        BpmnAwareTests.assertThat(meeting).isWaitingAt("Task_SettleMissingRoles");
    }

    @Test
    void when_nobody_decides_in_time_the_post_mortem_goes_on_and_says_so() {
        schedule(Map.of());
        hold(Map.of("attended", chosen("security1", "sysadmin1")));
        Job limit = engine.getManagementService().createJobQuery().processInstanceId(meeting.getId()).singleResult();
        assertThat(limit.getDuedate()).isEqualTo(stages.task(reference, "Settle missing roles").getDueDate());
        engine.getManagementService().executeJob(limit.getId());

        BpmnAwareTests.assertThat(meeting).isEnded()
            .hasPassedInOrder("Event_TimeLimitPassed", "Task_RecordLapse", "Event_DecisionLapsed");
        assertThat(meetings.find(reference).orElseThrow().waivers()).singleElement()
            .extracting(Waiver::role, Waiver::reason, Waiver::waivedBy).containsExactly("management", null, null);
    }

    @Test
    void the_second_look_is_recorded_beside_the_first_and_never_too_early() {
        schedule(Map.of());
        hold(Map.of("attended", chosen("security1", "sysadmin1", "management1")));
        meeting = engine.getRuntimeService().startProcessInstanceByKey("meeting", reference,
            Map.of("severity", "high", "due", new Date(), "waiverDays", 3, "pass", 2,
                "participants", List.of("security")));
        LocalDate today = LocalDate.now(clock);
        String tomorrow = today.plusDays(1) + "T10:00";
        assertThatThrownBy(() -> schedule(Map.of("scheduledFor", tomorrow)))
            .hasMessageContaining("The second look needs distance: choose 11 December 2026 or a later day.");
        schedule(Map.of("scheduledFor", today.plusDays(10) + "T10:00"));
        TestClock.passDays(10);
        assertThat(meetings.find(reference).orElseThrow().pass()).as("the one that was held").isEqualTo(1);
        hold(Map.of("attended", chosen("security2"), "wentWell", "It has held"));

        BpmnAwareTests.assertThat(meeting).isEnded();
        assertThat(meetings.all(reference)).extracting(Meeting::pass, Meeting::wentWell).containsExactly(
            tuple(1, WORDS), tuple(2, "It has held"));
    }

    @Test
    void entries_are_agreed_on_or_not_and_the_meeting_adds_its_own() {
        schedule(Map.of());
        account("security1", entry("saw", "yes", "Seen", "24:00"));
        account("security2", entry("saw", "yes", "Heard", ""));
        String first = jdbc.sql("SELECT id FROM timeline_entry WHERE told_by = 'security1' AND post_mortem = ?")
            .param(reference).query(String.class).single();
        Map<String, Object> minutes = entry("told", "yes", "Told", "09:00");
        minutes.put("moreEntries", "yes");
        minutes.put("agreedEntries", chosen(first));
        hold(minutes);

        assertThat(meetings.timeline(reference))
            .extracting(TimelineEntry::what, TimelineEntry::toldIn, TimelineEntry::agreed,
                entry -> entry.at().toString())
            .containsExactly(tuple("Heard", "account", false, "2026-11-20"),
                tuple("Told", "meeting", true, "2026-11-20T08:00:00Z"),
                tuple("Seen", "account", true, "2026-11-20T23:00:00Z"));
    }

    @Test
    void an_account_is_written_by_its_participant_only() {
        schedule(Map.of());
        String task = accountOf("security1");
        assertThatThrownBy(() -> stages.complete(engine.getTaskService().createTaskQuery().taskId(task).singleResult(),
            "admin", Map.of("wentWell", "x"))).hasMessageContaining("Security 1 has this task now");
    }

    @Test
    void a_length_that_the_form_forbids_is_refused_and_the_task_stays_open() {
        assertThatThrownBy(() -> schedule(Map.of("minutes", 3)))
            .hasMessageContaining("“Length in minutes” must be 5 or more.");
        BpmnAwareTests.assertThat(meeting).isWaitingAt("Task_ScheduleMeeting");
        assertThat(meetings.find(reference)).isEmpty();
    }

    @Test
    void a_time_that_the_clocks_skip_is_refused() {
        assertThatThrownBy(() -> schedule(Map.of("scheduledFor", "2027-03-28T02:30")))
            .hasMessageContaining("28 March 2027, 02:30 does not exist in Europe/Paris: the clocks go forward then.");
    }

    @Test
    void who_is_invited_gets_the_date_and_a_move_before_it_is_held_moves_the_same_entry() {
        schedule(Map.of("scheduledFor", SOON));
        postpone("Half of us are *ill*");
        BpmnAwareTests.assertThat(meeting).hasPassed("Task_InviteParticipants").isWaitingAt("Task_ScheduleMeeting");
        assertThat(shown("Schedule meeting", "newDateReason")).contains("Facilitators 2: Half of us are");
        schedule(Map.of("scheduledFor", LATER));
        TestClock.passDays(6);
        hold(Map.of("attended", chosen("security1", "sysadmin1", "management1")));

        BpmnAwareTests.assertThat(meeting).isEnded().hasPassed("Event_MeetingHeld");
        assertThat(entries()).as("six participants and the facilitator, twice").hasSize(14);
        assertThat(entries().stream().map(entry -> entry.get("uid")).distinct()).hasSize(1);
        assertThat(entries()).extracting(entry -> entry.get("kind"), entry -> entry.get("sequence"))
            .containsOnly(tuple("invitation", "0"), tuple("invitation", "1"));
    }

    @Test
    void a_date_that_was_moved_keeps_the_accounts_and_does_not_count_as_a_meeting() {
        schedule(Map.of());
        account("security1", entry("saw", "yes", "Seen", "10:00"));
        postpone("No room");
        schedule(Map.of());
        assertThat(accountTasks()).isEqualTo(5);
        assertThat(meetings.all(reference)).extracting(Meeting::accounts).allMatch(List::isEmpty);
        String seen = jdbc.sql("SELECT id FROM timeline_entry WHERE post_mortem = ?").param(reference)
            .query(String.class).single();
        hold(Map.of("attended", chosen("sysadmin1", "management1"), "agreedEntries", chosen(seen)));

        BpmnAwareTests.assertThat(meeting).isEnded().hasPassed("Event_MeetingHeld");
        List<Meeting> all = meetings.all(reference);
        assertThat(all).extracting(Meeting::attempt, one -> one.accounts().size()).containsExactly(tuple(1, 1),
            tuple(2, 0));
        assertThat(all.get(0).newDate().reason()).isEqualTo("No room");
        assertThat(meetings.timeline(reference)).extracting(TimelineEntry::agreed).containsExactly(true);
    }

    @Test
    void a_new_date_after_a_missing_role_is_another_entry() {
        schedule(Map.of("scheduledFor", SOON));
        TestClock.passDays(3);
        hold(Map.of());
        settle("newDate", "We want to be there");
        schedule(Map.of("scheduledFor", LATER));
        assertThat(entries().stream().map(entry -> entry.get("uid")).distinct()).hasSize(2);
        assertThat(entries()).extracting(entry -> entry.get("sequence")).containsOnly("0");
    }

    @Test
    void moved_dates_do_not_use_up_the_two_new_dates() {
        for (int moved = 1; moved <= 3; moved++) {
            schedule(Map.of());
            postpone("Again");
        }
        schedule(Map.of());
        hold(Map.of());
        settle("newDate", "We want to be there");
        BpmnAwareTests.assertThat(meeting).isWaitingAt("Task_ScheduleMeeting");
    }

    @Test
    void when_the_process_is_ended_before_the_meeting_the_invitation_is_cancelled() {
        schedule(Map.of("scheduledFor", SOON));
        engine.getRuntimeService().deleteProcessInstance(meeting.getId(), "opened by mistake");
        assertThat(entries()).filteredOn(entry -> entry.get("kind").equals("cancellation")).hasSize(7);
    }

    @Test
    void a_meeting_that_was_held_is_not_cancelled_afterwards() {
        schedule(Map.of("scheduledFor", SOON));
        TestClock.passDays(3);
        hold(Map.of("attended", chosen("security1", "sysadmin1", "management1")));
        assertThat(entries()).hasSize(7).allMatch(entry -> entry.get("kind").equals("invitation"));
    }

    @Test
    void a_french_reader_finds_the_forms_in_french() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        assertThat(shown("Schedule meeting", "requiredRoles"))
            .isEqualTo(
                "À entendre, à la réunion ou par un récit\u00a0: **Sécurité, Administration système, Direction**");
        schedule(Map.of());
        assertThat(shown("Hold meeting", "meetingFacts"))
            .startsWith("Réunion\u00a0: **mardi 1er décembre 2026 à 10:00**");
        assertThat(shown("Hold meeting", "accountsIn")).isEqualTo("**0 sur 6** récits sont arrivés.");
        assertThat(form("Hold meeting", "invited")).contains("Security 1 · Sécurité (doit être entendu)")
            .doesNotContain("labels", "must be heard");
        hold(Map.of("attended", chosen("security1", "sysadmin1")));
        assertThat(shown("Settle missing roles", "missingRolesText")).isEqualTo("Non entendu\u00a0: **Direction**");
        settle("newDate", "Ensemble");
        assertThat(shown("Schedule meeting", "newDateReason"))
            .isEqualTo("**Il faut une nouvelle date.** Management 1\u00a0: Ensemble");
    }

    @Test
    void an_agenda_that_is_left_as_it_was_shown_is_kept_in_the_language_of_its_reader() {
        assertThat(form("Schedule meeting", "agenda")).startsWith("1. What happened, and when (10 min).");
        LocaleContextHolder.setLocale(Locale.FRENCH);
        assertThat(form("Schedule meeting", "agenda")).startsWith("1. Ce qui s’est passé, et quand (10 min).");
        stages.complete(reference, "Schedule meeting", "facilitator1",
            Map.of("scheduledFor", "2026-12-01T10:00", "minutes", 60, "place", "Room 1"));
        assertThat(meetings.find(reference).orElseThrow().agenda()).startsWith("1. Ce qui s’est passé");
    }

    @Test
    void a_new_date_needs_a_reason() {
        schedule(Map.of());
        assertThatThrownBy(() -> stages.complete(reference, "Hold meeting", "facilitator2", Map.of("wasHeld", "no")))
            .hasMessageContaining("“Why it needs a new date” needs an answer.");
    }

    private void schedule(Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("scheduledFor", "2026-12-01T10:00", "minutes", 60,
            "place", "Room 1", "agenda", "What happened"));
        answers.putAll(more);
        stages.complete(reference, "Schedule meeting", "facilitator1", answers);
    }

    private void hold(Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("wentWell", WORDS, "toImprove", "Backups"));
        answers.putAll(more);
        stages.complete(reference, "Hold meeting", "facilitator2", answers);
    }

    private void postpone(String reason) {
        stages.complete(reference, "Hold meeting", "facilitator2", Map.of("wasHeld", "no", "postponedWhy", reason));
    }

    private List<Map<String, Object>> entries() {
        return jdbc.sql("""
            SELECT kind, content ->> 'uid' AS uid, content ->> 'sequence' AS sequence FROM notice
            WHERE post_mortem = ? AND kind IN ('invitation', 'cancellation')""").param(reference).query().listOfRows();
    }

    private void settle(String decision, String reason) {
        stages.complete(reference, "Settle missing roles", "management1",
            Map.of("roleDecision", decision, "roleReason", reason));
    }

    private void account(String person, Map<String, Object> answers) {
        stages.complete(engine.getTaskService().createTaskQuery().taskId(accountOf(person)).singleResult(), person,
            answers);
    }

    private static Map<String, Object> entry(String prefix, String any, String what, String time) {
        return new HashMap<>(
            Map.of((prefix.equals("saw") ? "sawSomething" : "moreEntries"), any, prefix + "1What", what,
                prefix + "1Date", "2026-11-20", prefix + "1Time", time, prefix + "1Source", "memory"));
    }

    private String accountOf(String person) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskAssignee(person)
            .taskName("Write account").singleResult().getId();
    }

    private long accountTasks() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskName("Write account")
            .count();
    }

    private String shown(String task, String name) {
        return stages.shown(stages.task(reference, task), name);
    }

    /** What the form of the open task shows or offers by that name. */
    private String form(String task, String name) {
        return String.valueOf(
            engine.getFormService().getTaskFormVariables(stages.task(reference, task).getId(), null, true).get(name));
    }
}
