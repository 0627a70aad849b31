package io.hindsight.recurrence;

import static io.hindsight.analysis.AnalysisAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.Api;
import io.hindsight.ApiTest;
import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.action.Action.AnswerKind;
import io.hindsight.action.Proposal;
import io.hindsight.analysis.AnalysisAnswers;
import io.hindsight.effect.Effect;
import io.hindsight.effect.Revocation;
import io.hindsight.effect.Revocations;
import io.hindsight.effect.Rhythm;
import io.hindsight.hardening.ActionSteps;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.NoticeStanding;
import io.hindsight.recurrence.RevokedContent.RevokedAction;

/** A root cause that an effective action has answered comes again in another incident. */
@ApiTest
class CauseAgainTest extends ActionSteps {

    private static final String CATEGORY = "hacking.offline-cracking";

    @Autowired
    Revocations revocations;
    @Autowired
    RevokedWriter writer;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Api api;

    /** No other test's cause is like it. */
    final String cause = UUID.randomUUID().toString().replace('-', ' ') + " " + UUID.randomUUID();
    String earlier;

    @BeforeEach
    void anActionThatIsEffective() {
        earlier = reference;
        analyse(earlier, cause);
        propose();
        approve();
        implement("sysadmin1");
        verify("security2", "verified");
        passDays(30);
        stages.complete(earlier, "Judge effect", "security1", Map.of("outcome", "hit", "findings", "Seen"));
    }

    @Test
    void it_is_not_effective_any_more_and_both_records_say_so() {
        String later = stages.openPostMortem();
        analyse(later, "Again: " + cause);

        assertThat(actions.of(earlier, "security1").get(0).effect()).isEqualTo(Effect.REVOKED);
        assertThat(revocations.of(earlier, "security1")).isEqualTo(revocations.by(later, "management1"))
            .extracting(Revocation::postMortem, Revocation::number, Revocation::again, Revocation::cause,
                Revocation::statement)
            .containsExactly(tuple(earlier, 1, later, 1, "Again: " + cause));
        assertThat(page("security1", earlier, Locale.ENGLISH)).contains("<b>Not effective any more.</b>",
            "Its cause came again", ">" + later + "</a>").doesNotContain("??");
        assertThat(page("security1", later, Locale.ENGLISH)).contains("Came again",
            "Action 1 of " + earlier + " was effective until then").doesNotContain("??");
        assertThat(page("security1", earlier, Locale.FRENCH)).contains("<b>N’est plus efficace.</b>",
            "Sa cause est revenue").doesNotContain("??");
        assertThat(page("security1", later, Locale.FRENCH)).contains("L’action 1 de " + earlier
            + " était efficace jusque-là");
        assertThat(read("security1", "/api/post-mortems/" + earlier, Locale.ENGLISH))
            .contains("\"effect\":\"revoked\"", "\"again\":\"" + later + "\"");
        assertThat(read("security1", "/api/post-mortems/" + later, Locale.ENGLISH)).contains("\"revokes\":[{");
    }

    @Test
    void its_owner_and_facilitators_are_told_once_of_each_action() {
        String later = stages.openPostMortem();
        analyse(later, cause);
        assertThat(told(later)).containsExactly("facilitator1", "facilitator2", "sysadmin1");

        String oneMore = stages.openPostMortem();
        analyse(oneMore, cause);
        assertThat(told(oneMore)).isEmpty();
        assertThat(revocations.of(earlier, "security1")).hasSize(2);
    }

    @Test
    void another_cause_and_one_that_was_sent_back_revoke_nothing() {
        analyse(stages.openPostMortem(), "Somebody left a door open");
        String later = stages.openPostMortem();
        classify(later, cause);
        stages.complete(later, "Review analysis", "facilitator1", AnalysisAnswers.sentBack("Why?"));
        assertThat(actions.of(earlier, "security1").get(0).effect()).isEqualTo(Effect.EFFECTIVE);
    }

    @Test
    void what_began_before_the_action_was_verified_or_was_played_is_no_recurrence() {
        String before = stages.openPostMortem();
        jdbc.sql("UPDATE post_mortem SET opened_at = now() - interval '1 day' WHERE reference = ?").param(before)
            .update();
        analyse(before, cause);
        String began = stages.openPostMortem();
        incident(began, "occurred_at = now() - interval '3 days', occurred_precision = 'day'");
        analyse(began, cause);
        String played = stages.openPostMortem();
        incident(played, "kind = 'exercise'");
        analyse(played, cause);
        assertThat(actions.of(earlier, "security1").get(0).effect()).isEqualTo(Effect.EFFECTIVE);
    }

    @Test
    void where_the_incident_is_said_to_have_come_again_the_category_is_enough() {
        String later = stages.openPostMortem();
        incident(later, "recurrence_of = '" + earlier + "'");
        analyse(later, "Somebody left a door open");
        assertThat(actions.of(earlier, "security1").get(0).effect()).isEqualTo(Effect.REVOKED);
    }

    @Test
    void a_lesson_that_was_learnt_from_it_answers_it_too_and_an_unknown_category_is_like_none() {
        long lesson = jdbc
            .sql(
                """
            INSERT INTO lesson (analysis, position, text, root_cause, went_well, critical, documented_by, documented_at)
            SELECT id, 1, 'Salt', 1, false, false, 'security1', now() FROM analysis WHERE post_mortem = ? RETURNING id""")
            .param(earlier).query(Long.class).single();
        jdbc.sql("UPDATE action_answer SET kind = 'lesson', key = ? WHERE action = ?")
            .params(String.valueOf(lesson), action().id()).update();
        setCategory("unknown");
        analyse(stages.openPostMortem(), cause);
        assertThat(actions.of(earlier, "security1").get(0).effect()).isEqualTo(Effect.EFFECTIVE);
        setCategory(CATEGORY);
        analyse(stages.openPostMortem(), cause);
        assertThat(actions.of(earlier, "security1").get(0).effect()).isEqualTo(Effect.REVOKED);
    }

    private void setCategory(String category) {
        jdbc.sql("UPDATE root_cause SET category = ? FROM analysis WHERE analysis.id = analysis AND post_mortem = ?")
            .params(category, earlier).update();
    }

    @Test
    void what_turns_out_to_be_none_has_not_come_again() {
        String later = stages.openPostMortem();
        analyse(later, cause);
        jdbc.sql("""
            UPDATE post_mortem SET ended_as = 'withdrawn', ended_cause = 'false-positive', ended_reason = 'Ours',
                                   ended_by = 'facilitator1', ended_at = now() WHERE reference = ?""").param(later)
            .update();
        assertThat(actions.of(earlier, "security1").get(0).effect()).isEqualTo(Effect.EFFECTIVE);
    }

    @Test
    void nobody_learns_by_it_of_a_confidential_one_that_they_may_not_know() {
        String later = stages.openConfidential("facilitator1", "security1", "management1");
        analyse(later, cause);

        assertThat(told(later)).containsExactly("facilitator1");
        assertThat(told(earlier)).isEmpty();
        for (String outsider : List.of("facilitator2", "sysadmin1")) {
            assertThat(page(outsider, earlier, Locale.ENGLISH)).contains("<b>Effective.</b>")
                .doesNotContain(later, "Not effective any more", "came again", "revoked");
            assertThat(read(outsider, "/api/post-mortems/" + earlier, Locale.ENGLISH))
                .contains("\"effect\":\"effective\"").doesNotContain(later, "evoked");
        }
        assertThat(page("facilitator1", earlier, Locale.ENGLISH)).contains("Not effective any more", later);

        String open = stages.openPostMortem();
        analyse(open, cause);
        assertThat(told(open)).containsExactly("facilitator2", "sysadmin1");
    }

    @Test
    void nobody_learns_by_it_that_a_confidential_one_had_the_same_cause() {
        stages.close(earlier, "facilitator1", "security1", "sysadmin1");
        String later = stages.openPostMortem();
        analyse(later, cause);

        assertThat(told(later)).isEmpty();
        assertThat(told(earlier)).containsExactly("facilitator1", "sysadmin1");
        assertThat(page("facilitator2", later, Locale.ENGLISH)).doesNotContain(earlier, "Came again", "evoked");
        assertThat(page("facilitator1", later, Locale.ENGLISH)).contains("Action 1 of " + earlier);
    }

    @Test
    void a_mail_that_waited_says_nothing_of_what_was_marked_confidential_meanwhile() {
        String later = stages.openPostMortem();
        analyse(later, cause);
        assertThat(standing(later).over()).isNull();
        stages.close(earlier, "facilitator1", "security1");
        assertThat(standing(later)).returns("nothing of it is left", NoticeStanding::over);
    }

    /** What has become of the facilitator's notice, which tells of one action. */
    private NoticeStanding standing(String later) {
        RevokedContent content = new RevokedContent(later, List.of(new RevokedAction(earlier, 1)));
        return writer.standing(Notice.of(NoticeKind.EFFECT_REVOKED, "facilitator1", "reason", later, content), content);
    }

    private void propose() {
        long id = log.add(reference, new Proposal(1, "Salt", "configuration", "What",
            List.of(new ActionAnswer(AnswerKind.CAUSE, "1", cause)), "sysadmin1", null, DUE, "low", "Effect",
            Rhythm.once(30)), null, "security1");
        run = engine.getRuntimeService().startProcessInstanceByKey("action", reference,
            Map.of("action", id, "stage", "Hardening", "severity", "high"));
    }

    private void analyse(String postMortem, String statement) {
        classify(postMortem, statement);
        stages.complete(postMortem, "Review analysis", "facilitator1", AnalysisAnswers.approval());
    }

    private void classify(String postMortem, String statement) {
        stages.start("analysis", postMortem);
        stages.complete(postMortem, "Trace causes", "security1", AnalysisAnswers.causes());
        stages.complete(postMortem, "Classify causes", "security1", with(AnalysisAnswers.classes(),
            Map.of("rootCause1", statement, "rootCause1Category", CATEGORY)));
    }

    private void incident(String postMortem, String set) {
        jdbc.sql("UPDATE incident SET " + set + " FROM post_mortem WHERE incident.id = incident AND reference = ?")
            .param(postMortem).update();
    }

    private List<String> told(String postMortem) {
        return jdbc.sql("SELECT recipient FROM notice WHERE kind = 'effect-revoked' AND post_mortem = ? ORDER BY 1")
            .param(postMortem).query(String.class).list();
    }

    private String page(String reader, String postMortem, Locale locale) {
        return read(reader, "/post-mortems/" + postMortem, locale);
    }

    private String read(String reader, String path, Locale locale) {
        return new String(api.send(get(path).locale(locale).with(httpBasic(reader, "demo"))).getResponse()
            .getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
