package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.mail.OpenedMail;

/** What the processes have told, as it arrives. */
class EveryNoticeTest extends MailedNotices {

    @Autowired
    ManagementService management;
    @Autowired
    Notices notices;

    /** What is published stays, and other tests look at what is latest. */
    @BeforeEach
    void today() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_version_of_the_plan_to_all_teams(Locale language) throws Exception {
        read(language, "legal1", "sysadmin1");
        publishPlan();
        assertThat(readers(NoticeKind.PLAN_VERSION)).contains("facilitator1", "security1", "sysadmin1", "management1",
            "legal1", "plan-owner1", "trainer1").doesNotContain("employee1");
        weeksPass();
        OpenedMail mail = deliver(NoticeKind.PLAN_VERSION, "legal1");
        assertThat(text(mail)).contains("Call the bank", "Nobody did", words.of("change.add"),
            words.of("mail.plan-version.why"))
            .containsPattern(address + "/plan/versions/[0-9.]+/acknowledge");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_bulletin_to_all_employees_in_its_public_wording_even_where_the_incident_is_confidential(Locale language)
            throws Exception {
        read(language, "employee1");
        makeConfidential();
        stages.start("bulletin", reference);
        stages.complete(reference, "Draft bulletin", "trainer1", Map.of("bulletinNeeded", "yes", "titleEn", "Call back",
            "textEn", "Call **before** you pay.", "titleFr", "Rappelez", "textFr", "Rappelez **avant** de payer."));
        stages.complete(reference, "Approve bulletin", "security1", Map.of("approval", "approve"));
        OpenedMail mail = deliver(NoticeKind.BULLETIN, "employee1");
        boolean french = language.equals(Locale.FRENCH);
        assertThat(mail.message().getSubject()).isEqualTo("[Hindsight] "
            + words.of("mail.bulletin.subject", french ? "Rappelez" : "Call back"));
        assertThat(text(mail)).contains(french ? "de payer." : "you pay.", address + "/bulletins/",
            words.of("mail.bulletin.why")).doesNotContain(reference, "Phished");
        assertThat(html(mail)).contains(french ? "<strong>avant</strong>" : "<strong>before</strong>");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_weekly_report_to_management(Locale language) throws Exception {
        read(language, "management2");
        jdbc.sql("INSERT INTO stage (post_mortem, stage, opened_at, due_at) VALUES (?, 'hardening', now(), now())")
            .param(reference).update();
        jdbc.sql("""
            INSERT INTO action (post_mortem, number, title, kind, what, owner, verifier, due_on, priority, criterion,
                                judge_after, proposed_by, proposed_at)
            VALUES (?, 1, 'MFA on VPN', 'configuration', 'x', 'sysadmin1', 'security2', current_date - 9, 'high', 'x', 90,
                    'security1', now())""").param(reference).update();
        jdbc.sql("INSERT INTO action_grade SELECT id, 1, 'intermediate', null, 'security1', now() "
            + "FROM action WHERE post_mortem = ?").param(reference).update();
        management.executeJob(management.createJobQuery().processDefinitionKey("weekly-report").timers().singleResult()
            .getId());
        OpenedMail mail = deliver(NoticeKind.WEEKLY, "management2");
        assertThat(text(mail)).contains(words.of("stage.hardening"), words.of("mail.action", "1"), "MFA on VPN",
            reference,
            "System administration 1", words.of("mail.weekly.why"), address + "/post-mortems");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_sign_off_to_who_took_part_with_the_report(Locale language) throws Exception {
        read(language, "management1");
        signOff();
        OpenedMail mail = deliver(NoticeKind.SIGN_OFF, "management1");
        assertThat(text(mail)).contains(words.of("mail.sign-off.leadenclosed"), "All is proven", "Phished account",
            address + "/post-mortems/" + reference);
        assertThat(mail.types()).hasSize(3).last().asString().startsWith("application/pdf");
        assertThat(mail.leaves().get(2).getFileName()).isEqualTo(reference + ".pdf");
        assertThat(mail.leaves().get(2).getInputStream().readAllBytes()).startsWith('%', 'P', 'D', 'F');
    }

    @ParameterizedTest
    @MethodSource("languages")
    void of_what_is_confidential_the_reference_and_the_link_only(Locale language) throws Exception {
        read(language, "management1");
        makeConfidential();
        signOff();
        publishPlan();
        weeksPass();
        for (NoticeKind kind : List.of(NoticeKind.SIGN_OFF, NoticeKind.PLAN_VERSION)) {
            OpenedMail mail = deliver(kind, "management1");
            assertThat(text(mail)).contains(words.of("mail.confidential", reference), address + "/");
            assertThat(mail.types()).hasSize(2);
            assertThat(mail.message().getSubject() + text(mail) + html(mail))
                .doesNotContain("Phished", "proven", "Call the bank", "Nobody did");
        }
    }

    /** News of the plan waits for a digest, but not for ever. */
    private void weeksPass() {
        jdbc.sql(
            "UPDATE notice SET created_at = created_at - interval '4 weeks' WHERE process IS NULL AND kind = 'plan-version'")
            .update();
        notices.sendGathered();
    }

    private void signOff() {
        runtime.startProcessInstanceByKey("sign-off", reference, Map.of("severity", "high", "signOffDays", 3, "track",
            "standard", "deadlines", new HashMap<>(Map.of("secondMeeting", 0))));
        stages.complete(reference, "Sign off", "management1", Map.of("statement", "All is proven", "recordRead", true));
    }

    private void publishPlan() {
        stages.start("plan", reference);
        Map<String, Object> answers = new HashMap<>(Map.of("planChange", "change", "trainingNeeded", "no",
            "change1Kind", "add", "change1Section", "Call the bank", "change1Text",
            "Call legal and management after " + reference,
            "change1Phase", "containment", "change1Reason", "Nobody did"));
        stages.complete(reference, "Draft changes", "plan-owner1", answers);
        stages.complete(reference, "Approve changes", "management1", Map.of("approval", "approve"));
    }
}
