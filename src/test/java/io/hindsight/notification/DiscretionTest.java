package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.reminder.SweepScene;

/** What mail says of a confidential post-mortem to those outside its circle: nothing. */
@EngineTest
class DiscretionTest extends SweepScene {

    private static final Map<String, Object> APPOINTMENT = Map.of("uid", "u-1", "sequence", 1, "occasion", "session",
        "begins", "2026-12-11T13:00:00Z", "minutes", 60, "zone", "Europe/Paris", "place", "Room 2", "subject",
        "The insider",
        "people", List.of("legal1"));

    @Autowired
    Discretion discretion;
    @Autowired
    Notices notices;

    @Test
    void of_a_task_those_of_its_groups_are_told_who_are_in_the_circle() {
        stages.close(reference, "facilitator2");
        sweep.sweep();
        assertThat(told("task")).containsExactly("facilitator2");
        sweepAt("2026-12-11T08:00");
        assertThat(told("overdue")).containsExactly("facilitator2");
    }

    @Test
    void of_what_is_late_with_others_a_manager_outside_is_told_nothing() {
        stages.close(reference, "facilitator2", "management2");
        digestsAt("2026-12-15T08:00");
        assertThat(told("escalation")).containsExactly("management2");
        deliver("digest", "management1");
        deliver("digest", "management2");
        assertThat(mailed("management1")).isEmpty();
        assertThat(mailed("management2")).containsExactly("Your tasks: 1 late with others");
    }

    @Test
    void what_was_marked_while_the_mail_waited_is_not_told_any_more() {
        sweepAt("2026-12-08T08:00");
        stages.close(reference, "facilitator2");
        deliverAll();
        deliver("digest", "facilitator1");
        deliver("digest", "facilitator2");
        assertThat(mailed("facilitator1")).isEmpty();
        assertThat(mailed("facilitator2")).isNotEmpty();
        assertThat(droppedWhy("reminder", "facilitator1")).isEqualTo("it is confidential, and not for them");
    }

    @Test
    void who_joins_later_is_told_then() {
        sweepAt("2026-12-08T08:00");
        stages.close(reference, "facilitator2");
        deliverAll();
        jdbc.sql("INSERT INTO circle_member VALUES (?, 'facilitator1', now(), 'facilitator2', 'Helps')")
            .param(reference).update();
        sweep.sweep();
        deliverAll();
        assertThat(mailed("facilitator1")).isNotEmpty();
    }

    @Test
    void a_version_of_the_plan_is_told_without_its_reason_and_its_post_mortem() {
        stages.close(reference, "legal2");
        notices.send(List.of(version("legal1"), version("legal2")));
        deliver("plan-version", "legal1");
        assertThat(delivered).singleElement()
            .satisfies(letter -> assertThat(letter.subject() + letter.text() + letter.html()
                + letter.headers()).contains("9.9.9", "Keys of the safe", "acknowledge")
                .doesNotContain(reference, "insider", "imported"));
        deliver("plan-version", "legal2");
        assertThat(delivered.get(1).subject()).contains(reference);
    }

    @Test
    void an_invitation_from_inside_names_no_post_mortem() {
        stages.close(reference, "facilitator1");
        notices.send(List.of(Notice.of(NoticeKind.INVITATION, "legal1", "u-1:1", reference,
            SampleNotices.content(NoticeKind.INVITATION, APPOINTMENT))));
        deliver("invitation", "legal1");
        assertThat(delivered).singleElement().satisfies(letter -> {
            assertThat(letter.subject() + letter.text() + letter.html() + letter.headers())
                .contains("[Hindsight]", "/appointments")
                .doesNotContain(reference, "insider", "Room 2");
            assertThat(letter.calendar()).isNull();
        });
    }

    @Test
    void a_report_loses_the_lines_that_its_reader_may_not_know() {
        String open = stages.openPostMortem();
        stages.close(reference, "management2");
        Map<String, Object> weekly = new HashMap<>(Map.of("week", "2026-12-07", "stages", List.of(),
            "actions", List.of(action(reference), action(open)), "waivers", List.of(), "risks",
            List.of(action(reference))));
        assertThat(discretion.of(weekly("management1", weekly)).notice().content().toString()).contains(open)
            .doesNotContain(reference);
        assertThat(discretion.of(weekly("management2", weekly)).notice().content())
            .isEqualTo(SampleNotices.content(NoticeKind.WEEKLY, weekly));
        weekly.put("actions", List.of(action(reference)));
        assertThat(discretion.of(weekly("management1", weekly)).over())
            .isEqualTo("all of it is confidential, and not for them");
    }

    private Notice version(String person) {
        return Notice.of(NoticeKind.PLAN_VERSION, person, "plan:" + reference, reference,
            SampleNotices.content(NoticeKind.PLAN_VERSION, Map.of("number", "9.9.9", "by", "management1", "changes",
                List.of(Map.of("kind", "add", "title", "Keys of the safe", "reason", "An insider knew it")))));
    }

    private static Notice weekly(String person, Map<String, Object> content) {
        return Notice.of(NoticeKind.WEEKLY, person, "weekly", null, SampleNotices.content(NoticeKind.WEEKLY, content));
    }

    private static Map<String, Object> action(String reference) {
        return Map.of("reference", reference, "number", 1, "title", "T", "due", "2026-12-01", "until", "2026-12-01");
    }

    private List<String> told(String kind) {
        return jdbc.sql("SELECT recipient FROM notice WHERE kind = ? AND post_mortem = ? ORDER BY recipient")
            .params(kind, reference).query(String.class).list();
    }
}
