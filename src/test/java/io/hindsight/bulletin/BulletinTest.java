package io.hindsight.bulletin;

import static io.hindsight.Stages.chosen;
import static io.hindsight.bulletin.BulletinSteps.wording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.bulletin.Bulletin.BulletinRound;
import io.hindsight.bulletin.Bulletin.Issue;
import io.hindsight.bulletin.Bulletin.Wording;
import io.hindsight.engine.Refusal;

@EngineTest
class BulletinTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    IdentityService identity;
    @Autowired
    Stages stages;
    @Autowired
    Bulletins bulletins;
    @Autowired
    JdbcClient jdbc;

    BulletinSteps bulletin;
    String reference;

    @BeforeEach
    void open() {
        init(engine);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        bulletin = BulletinSteps.begun(stages);
        reference = bulletin.reference();
    }

    @AfterEach
    void resetLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void an_approved_bulletin_is_published_to_all_who_are_employees_then() {
        ProcessInstance instance = instance();
        bulletin.draft(wording());
        bulletin.approve();

        BpmnAwareTests.assertThat(instance).isEnded().hasPassedInOrder("Event_LessonsKnown", "Gateway_DraftAgain",
            "Task_DraftBulletin", "Gateway_BulletinNeeded", "Task_ApproveBulletin", "Gateway_BulletinApproved",
            "Task_PublishBulletin", "Task_SendBulletin", "Event_BulletinPublished");
        String number = issue().publication().number();
        assertThat(bulletins.recipients(number)).contains("employee1", "management2", "trainer1")
            .doesNotContain("admin")
            .hasSize(issue().publication().sentTo());
        assertThat(issue().publication().publishedBy()).isEqualTo("security1");
    }

    @Test
    void each_of_them_is_sent_the_public_wording_and_not_where_it_comes_from() {
        bulletin.draft(wording());
        bulletin.approve();

        String number = issue().publication().number();
        assertThat(
            jdbc.sql("SELECT recipient FROM notice WHERE reason = ? ORDER BY recipient").param("bulletin:" + number)
                .query(String.class).list())
            .isEqualTo(bulletins.recipients(number));
        assertThat(jdbc
            .sql("SELECT count(*) FROM notice WHERE reason = ? AND (post_mortem IS NOT NULL OR content::text LIKE ?)")
            .params("bulletin:" + number, "%" + reference + "%").query(Integer.class).single()).isZero();
    }

    @Test
    void who_joins_later_was_not_sent_it() {
        bulletin.draft(wording());
        bulletin.approve();
        identity.saveUser(identity.newUser("late-" + reference));
        identity.createMembership("late-" + reference, "employees");

        assertThat(bulletins.recipients(issue().publication().number())).doesNotContain("late-" + reference);
        identity.deleteUser("late-" + reference);
    }

    @Test
    void numbers_of_a_year_run_without_a_gap() {
        bulletin.draft(wording());
        bulletin.approve();
        BulletinSteps next = BulletinSteps.begun(stages);
        next.draft(wording());
        next.approve();

        assertThat(number(next.reference())).isEqualTo(number(reference) + 1);
        assertThat(issue().publication().number()).matches("B-20\\d\\d-\\d{4}");
    }

    @Test
    void the_latest_stands_first_in_the_list() {
        bulletin.draft(wording());
        bulletin.approve();
        BulletinSteps next = BulletinSteps.begun(stages);
        next.draft(wording());
        next.approve();
        List<String> both = List.of(bulletins.of(next.reference()).orElseThrow().publication().number(),
            issue().publication().number());

        // Other tests publish too, some of them on a day that has not come.
        assertThat(bulletins.list(0, Integer.MAX_VALUE).items()).extracting(Bulletin::number).filteredOn(both::contains)
            .isEqualTo(both);
    }

    @Test
    void no_bulletin_needs_a_reason() {
        ProcessInstance instance = instance();
        assertThatThrownBy(() -> bulletin.draft(Map.of("bulletinNeeded", "no")))
            .hasMessageContaining("“Why no bulletin is needed” needs an answer.");
        Map<String, Object> answers = wording();
        answers.putAll(Map.of("bulletinNeeded", "no", "noBulletinReason", "One machine, long gone"));
        bulletin.draft(answers);

        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("Event_NoBulletinNeeded")
            .hasNotPassed("Task_PublishBulletin");
        assertThat(issue().publication()).isNull();
        assertThat(issue().rounds()).extracting(BulletinRound::noneReason, BulletinRound::english)
            .containsExactly(tuple("One machine, long gone", null));
    }

    @Test
    void a_draft_that_is_sent_back_begins_with_its_wording_and_the_reasons() {
        bulletin.draft(wording());
        bulletin.sendBack("Name no *bank*");

        assertThat(shown("Draft bulletin", "sentBack")).isEqualTo("**Sent back by Security 1:** Name no \\*bank\\*");
        assertThat(engine.getFormService().getTaskFormVariables(stages.task(reference, "Draft bulletin").getId()))
            .containsEntry("titleEn", "Call back").containsEntry("textFr", "Rappelez *avant* de payer.");
    }

    @Test
    void every_round_is_kept_and_the_last_is_published() {
        bulletin.draft(wording());
        bulletin.sendBack("Shorter");
        Map<String, Object> shorter = wording();
        shorter.put("textEn", "Call.");
        bulletin.draft(shorter);
        bulletin.approve();

        assertThat(issue().rounds())
            .extracting(BulletinRound::number, round -> round.english().text(), BulletinRound::approved,
                BulletinRound::reasons)
            .containsExactly(tuple(1, "Call **before** you pay.", false, "Shorter"),
                tuple(2, "Call.", true, null));
        assertThat(published().in(Locale.ENGLISH).text()).isEqualTo("Call.");
    }

    @Test
    void reasons_are_asked_for_when_it_is_sent_back() {
        bulletin.draft(wording());
        assertThatThrownBy(() -> stages.complete(reference, "Approve bulletin", "security1",
            Map.of("approval", "send-back"))).hasMessageContaining("“What to change” needs an answer.");
    }

    @Test
    void without_french_all_read_the_english() {
        Map<String, Object> english = wording();
        english.put("titleFr", " ");
        bulletin.draft(english);
        bulletin.approve();

        assertThat(published().in(Locale.FRENCH)).isEqualTo(new Wording("Call back", "Call **before** you pay."));
        assertThat(published().language(Locale.CANADA_FRENCH)).isEqualTo("en");
        assertThat(published().french()).isNull();
    }

    @Test
    void who_begins_the_french_finishes_it() {
        Map<String, Object> begun = wording();
        begun.remove("textFr");
        assertThatThrownBy(() -> bulletin.draft(begun))
            .hasMessageContaining("“Public wording in French” needs an answer.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trainer1", "trainer2"})
    void nobody_who_has_drafted_a_round_approves(String drafter) {
        bulletin.draft(wording());
        bulletin.sendBack("Shorter");
        stages.complete(reference, "Draft bulletin", "trainer2", wording());

        String task = stages.task(reference, "Approve bulletin").getId();
        assertThatThrownBy(() -> engine.getTaskService().claim(task, drafter)).rootCause().isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> engine.getTaskService().setAssignee(task, drafter)).rootCause()
            .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> engine.getTaskService().addUserIdentityLink(task, drafter, "assignee"))
            .rootCause().isInstanceOf(Refusal.class);
    }

    @Test
    void what_was_not_approved_is_not_published() {
        bulletin.draft(wording());
        assertThatThrownBy(() -> bulletins.publish(reference, "admin")).isInstanceOf(Refusal.class)
            .hasMessageContaining("is not approved");
    }

    @ParameterizedTest
    @CsvSource({"red, true", "amber+strict, true", "amber, false", "clear, false"})
    void a_confidential_incident_must_not_be_recognisable(String tlp, boolean isStrict) {
        String confidential = stages.openPostMortem();
        jdbc.sql("UPDATE incident SET tlp = ? WHERE id = (SELECT incident FROM post_mortem WHERE reference = ?)")
            .params(tlp, confidential).update();
        stages.start("bulletin", confidential);

        String shown = stages.shown(stages.task(confidential, "Draft bulletin"), "confidentiality");
        assertThat(shown).contains("TLP:" + tlp.toUpperCase(Locale.ROOT));
        assertThat(shown.contains("nothing of it may be recognisable")).isEqualTo(isStrict);
    }

    @Test
    void the_approver_reads_what_was_typed_and_hints_on_it() {
        Map<String, Object> answers = wording();
        answers.put("textEn", "<b>security2</b> was careless ${1}");
        bulletin.draft(answers);

        assertThat(shown("Approve bulletin", "bulletinDraft"))
            .contains("\\<b\\>security2\\<\\/b\\> was careless \\$\\{1\\}", "**Rappelez**", "Drafted by Trainers 1.");
        assertThat(shown("Approve bulletin", "hints")).contains("careless").contains("Security 2");
    }

    @Test
    void the_lessons_it_is_drawn_from_are_kept() {
        long lesson = aLesson("Verify by phone");
        BulletinSteps drawn = new BulletinSteps(stages, reference);
        engine.getRuntimeService().deleteProcessInstance(instance().getId(), "again");
        stages.start("bulletin", reference);
        Map<String, Object> answers = wording();
        answers.put("drawnFrom", chosen(String.valueOf(lesson)));
        drawn.draft(answers);

        assertThat(issue().rounds().get(0).lessons()).containsExactly("Verify by phone");
        assertThat(shown("Approve bulletin", "lessons")).contains("Verify by phone");
    }

    private long aLesson(String text) {
        long analysis = jdbc.sql("""
            INSERT INTO analysis (post_mortem, round, problem, traced_by, traced_at) VALUES (?, 1, 'P', 'security1', now())
            RETURNING id""").param(reference).query(Long.class).single();
        jdbc.sql(
            "INSERT INTO analysis_review (analysis, approved, reviewed_by, reviewed_at) VALUES (?, true, 'x', now())")
            .param(analysis).update();
        return jdbc.sql("""
            INSERT INTO lesson (analysis, position, text, critical, documented_by, documented_at)
            VALUES (?, 1, ?, true, 'security1', now()) RETURNING id""").params(analysis, text).query(Long.class)
            .single();
    }

    private int number(String postMortem) {
        return Integer.parseInt(bulletins.of(postMortem).orElseThrow().publication().number().substring(7));
    }

    private Bulletin published() {
        return bulletins.find(issue().publication().number()).orElseThrow();
    }

    private Issue issue() {
        return bulletins.of(reference).orElseThrow();
    }

    private String shown(String task, String name) {
        return stages.shown(stages.task(reference, task), name);
    }

    private ProcessInstance instance() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference)
            .singleResult();
    }
}
