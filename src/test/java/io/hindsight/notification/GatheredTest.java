package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.assignment.TaskHands;
import io.hindsight.directory.Login;
import io.hindsight.mail.Letter;
import io.hindsight.people.AtOnce;
import io.hindsight.people.Preference;
import io.hindsight.people.Preferences;
import io.hindsight.reminder.SweepScene;

/** Whatever there is for somebody when the sweep comes, they get one letter. */
@EngineTest
class GatheredTest extends SweepScene {

    @Autowired
    Notices notices;
    @Autowired
    NoticeLog log;
    @Autowired
    TaskHands hands;
    @Autowired
    Login login;
    @Autowired
    Preferences preferences;
    @Autowired
    ObjectMapper json;

    @Test
    void new_tasks_late_ones_and_what_has_changed_hands_come_in_one_letter_with_a_list_for_each() {
        String late = another();
        due(late, "2026-12-04T18:00");
        String handedOn = another();
        handOn(handedOn);
        sweep.sweep();
        deliverAll();
        assertThat(mailed("facilitator2")).containsExactly("New: 1, Overdue: 1, In other hands: 1");
        assertThat(textTo("facilitator2")).contains(reference, late, handedOn, "due in 3 working days", "On holiday");
    }

    @Test
    void the_ledger_says_of_each_that_it_was_told_in_that_letter() {
        String late = another();
        due(late, "2026-12-04T18:00");
        sweep.sweep();
        deliverAll();
        assertThat(List.of(late, reference)).allSatisfy(each -> assertThat(log.of(each))
            .filteredOn(told -> told.recipient().equals("facilitator2"))
            .isNotEmpty().filteredOn(told -> told.sentAt() == null)
            .allSatisfy(told -> assertThat(told.droppedWhy()).isEqualTo(NoticeLedger.ALSO_TOLD)));
        sweep.sweep();
        deliverAll();
        assertThat(mailed("facilitator2")).hasSize(1);
    }

    @Test
    void what_is_kept_between_two_sweeps_waits_for_the_next() {
        handOn(reference);
        assertThat(processes()).isZero();
        sweep.sweep();
        deliverAll();
        assertThat(mailed("facilitator2")).singleElement().asString().startsWith("Handed on to you: Schedule meeting");
    }

    @Test
    void of_a_confidential_one_the_reference_and_the_link_alone_are_in_it() {
        String secret = another();
        sweep.sweep();
        stages.close(secret, "facilitator1", "facilitator2");
        deliverAll();
        assertThat(textTo("facilitator2")).contains(reference, secret, "confidential");
        assertThat(textTo("facilitator2").split("Phished")).hasSize(2);
    }

    @Test
    void who_may_not_know_one_that_was_marked_meanwhile_is_told_the_others() {
        String secret = another();
        sweep.sweep();
        stages.close(secret, "facilitator1");
        deliverAll();
        assertThat(mailed("facilitator2")).singleElement().asString().startsWith("Schedule meeting: Phished");
        assertThat(textTo("facilitator2")).doesNotContain(secret);
    }

    @Test
    void what_is_somebody_else_s_meanwhile_is_left_out_and_told_when_it_comes_back() {
        String other = another();
        sweep.sweep();
        tasks.setAssignee(stages.task(other, "Schedule meeting").getId(), "security1");
        deliverAll();
        assertThat(textTo("facilitator2")).contains(reference).doesNotContain(other);
        tasks.setAssignee(stages.task(other, "Schedule meeting").getId(), null);
        sweep.sweep();
        deliverAll();
        assertThat(mailed("facilitator2")).hasSize(2);
    }

    @Test
    void a_letter_that_is_delivered_twice_is_sent_once() {
        another();
        sweep.sweep();
        UUID letter = jdbc.sql("SELECT id FROM notice WHERE kind = 'gathered' AND recipient = 'facilitator2' "
            + "AND sent_at IS NULL AND dropped_at IS NULL").query(UUID.class).single();
        delivery.deliver(letter);
        delivery.deliver(letter);
        assertThat(mailed("facilitator2")).hasSize(1);
    }

    @Test
    void who_has_chosen_nothing_is_told_at_once_what_is_theirs_and_of_their_groups_by_the_digest() {
        jdbc.sql("DELETE FROM preference").update();
        String own = another();
        tasks.setAssignee(stages.task(own, "Schedule meeting").getId(), "facilitator2");
        sweep.sweep();
        deliverAll();
        assertThat(mailed("facilitator1")).isEmpty();
        assertThat(mailed("facilitator2")).singleElement().asString().startsWith("Schedule meeting");
        sweepAt("2026-12-07T08:00");
        deliver("digest", "facilitator1");
        assertThat(mailed("facilitator1")).containsExactly("Your tasks: 1 due this week");
    }

    @Test
    void who_first_asks_for_everything_is_not_told_what_has_come_before() {
        jdbc.sql("DELETE FROM preference").update();
        at("2026-12-07T07:10");
        preferences.keep(new Preference("facilitator1", AtOnce.ALL, Locale.ENGLISH, PARIS));
        sweep.sweep();
        deliverAll();
        assertThat(mailed("facilitator1")).isEmpty();
    }

    @Test
    void news_of_the_plan_goes_with_the_next_digest_or_alone_after_four_weeks() {
        jdbc.sql("DELETE FROM preference").update();
        notices.gather(List.of(news("facilitator1"), news("legal1")));
        sweep.sweep();
        assertThat(processes()).isZero();
        sweepAt("2026-12-07T08:00");
        deliverAll();
        assertThat(mailed("facilitator1")).containsExactly("Response plan: 1, Due this week: 1");
        stages.endAll();
        sweepAt("2027-01-04T06:59");
        deliverAll();
        assertThat(mailed("legal1")).isEmpty();
        sweepAt("2027-01-04T07:01");
        deliverAll();
        assertThat(mailed("legal1")).containsExactly("Response plan 2.1.0: 2 changes");
    }

    @Test
    void lists_of_an_earlier_release_that_wait_become_such_letters() throws IOException {
        Notice late = new Notice(UUID.randomUUID(), "management1", NoticeKind.ESCALATION, "escalation:" + task + ":x",
            reference, task, SampleNotices.of(NoticeKind.ESCALATION).content());
        jdbc.sql("""
            INSERT INTO notice (id, recipient, kind, reason, post_mortem, task, content, created_at)
            VALUES (?, 'management1', 'escalation', ?, ?, ?, ?::jsonb, now())""")
            .params(late.id(), late.reason(), reference, task, late.stored().content()).update();
        UUID list = UUID.randomUUID();
        jdbc.sql("""
            INSERT INTO notice (id, recipient, kind, reason, content, created_at)
            VALUES (?, 'management1', 'escalations', ?, jsonb_build_object('late', jsonb_build_array(
                jsonb_build_object('notice', ?::text))), now())""").params(list, "escalations:" + list, late.id())
            .update();
        String migration = Files.readString(Path.of("src/main/resources/db/migration/V70__gathered_notices.sql"));
        jdbc.sql(migration.substring(migration.indexOf("UPDATE notice"))).update();
        StoredNotice letter =
            jdbc.sql("SELECT * FROM notice WHERE id = ?").param(list).query(StoredNotice::of).single();
        StoredNotice part =
            letter.telling(GatheredContent.class).content(GatheredContent.class).parts().get(0);
        assertThat(part.telling(LetterDesk.WRITERS.content(part.kind()))).isEqualTo(late);
        jdbc.sql("DELETE FROM notice WHERE id IN (?, ?)").params(list, late.id()).update();
    }

    /** See the case: each invited was told “Overdue: Write account”, and managers of each of these alone. */
    @Test
    void a_meeting_that_is_over_when_it_is_scheduled_floods_nobody() throws IOException {
        Map<String, Object> answers = json.readValue(
            Path.of("src/test/resources/past-meeting-floods.json").toFile(), new TypeReference<>() {
            });
        answers.replaceAll((field, given) -> given instanceof List<?> chosen
            ? Stages.chosen(chosen.toArray(String[]::new)) : given);
        jdbc.sql("DELETE FROM preference").update();
        stages.complete(reference, "Schedule meeting", "facilitator1", answers);
        assertThat(tasks.createTaskQuery().taskName("Write account").count()).isZero();
        for (String moment : List.of("2026-12-07T07:01", "2026-12-07T18:00", "2026-12-08T07:00")) {
            sweepAt(moment);
            deliverAll();
        }
        assertThat(delivered).extracting(Letter::subject)
            .allMatch(subject -> subject.contains("Invitation") || subject.contains("Your tasks"));
        assertThat(delivered).extracting(Letter::address).doesNotHaveDuplicates();
    }

    private Notice news(String reader) {
        Notice sample = SampleNotices.about(SampleNotices.of(NoticeKind.PLAN_VERSION), null);
        return Notice.of(sample.kind(), reader, "plan:" + UUID.randomUUID(), null, sample.content());
    }

    private String another() {
        String other = stages.openPostMortem();
        stages.start("meeting", other);
        due(other, "2026-12-10T18:00");
        return other;
    }

    private void due(String other, String local) {
        String first = reference;
        reference = other;
        dueAt(local);
        reference = first;
    }

    private void handOn(String other) {
        String open = stages.task(other, "Schedule meeting").getId();
        tasks.setAssignee(open, "facilitator1");
        login.begin("management1", List.of("management"));
        try {
            hands.handOn(open, "facilitator2", "On holiday");
        } finally {
            login.end();
        }
    }

    private long processes() {
        return jdbc.sql("SELECT count(*) FROM notice WHERE process IS NOT NULL AND sent_at IS NULL "
            + "AND dropped_at IS NULL AND kind <> 'digest'").query(Long.class).single();
    }

    private String textTo(String person) {
        return delivered.stream().filter(letter -> letter.address().startsWith(person + '@')).map(Letter::text)
            .findFirst().orElseThrow().replace('\u00a0', ' ');
    }
}
