package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.hindsight.DemoPeople;
import io.hindsight.WalkTest;
import io.hindsight.reminder.TaskSweep;

/**
 * A task goes through many hands, and whoever looks reads whose it is and why; what they see is kept under
 * target/screenshots.
 */
@WalkTest
class HandsWalkIT {

    private static final int WIDE = 1400;
    private static final String PROBLEM = "The problem in one sentence";
    private static final String TYPED = "For two days a stolen account sent invoices.";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;
    @Autowired
    TaskService tasks;
    @Autowired
    IdentityService identity;
    @Autowired
    TaskSweep sweep;
    @Autowired
    JdbcClient jdbc;

    final String leaver = "ruth-" + UUID.randomUUID();
    Walker walker;
    String reference;
    String task;

    @BeforeEach
    void aMeetingWasHeld() {
        Program program = new Program(port);
        reference = program.post("security1", "/api/incidents", Program.JSON.createObjectNode().put("source", "walk")
            .put("key", UUID.randomUUID().toString()).put("title", "Board mailbox read for months")
            .put("severity", "medium")).json().get("reference").asText();
        walker = new Walker(program);
        task = walkUpTo("Trace causes", "Evaluate response");
    }

    @AfterEach
    void backAgain() {
        jdbc.sql("DELETE FROM absence").update();
        identity.deleteUser(leaver);
    }

    @Test
    void a_task_is_claimed_given_back_handed_over_and_taken_over_by_who_stands_in() {
        try (TaskPage page = follow("security2", WIDE)) {
            handOver(page.press("Claim").type(PROBLEM, TYPED).kept().shot("40-claimed"));
        }
        try (TaskPage page = TaskPage.follow(CHROMIUM.browser(), port, "security1", task, WIDE, "fr-FR")) {
            assertThat(page.says("Cette tâche est la vôtre.").field("Le problème en une phrase"))
                .hasValue("Board mailbox read for months");
            goAway(page.inFrench().shot("43-handed-over-french"), "security2", "Security 2", "44-absence-french");
        }
        try (TaskPage page = follow("security2", TaskPage.PHONE)) {
            takeOver(page);
        }
        assertThat(holder()).isEqualTo("security2");
    }

    @Test
    void a_new_task_of_who_is_away_comes_to_who_stands_in_and_is_done_by_them() {
        walkUpTo("Propose actions");
        walker.walkUpTo(reference, Set.of("Decide on action"), true, "Ask twice");
        task = task("Decide on action");
        String owner = jdbc.sql("SELECT owner FROM action WHERE post_mortem = ? AND owner IS NOT NULL LIMIT 1")
            .param(reference).query(String.class).single();
        String deputy = owner.replaceFirst("1$", "2");
        try (TaskPage page = TaskPage.follow(CHROMIUM.browser(), port, owner, task, WIDE, "fr-FR")) {
            goAway(page, deputy, name(deputy), "48-absence-before-the-task");
        }
        walkUpTo("Implement action");
        task = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName("Implement action")
            .taskAssignee(deputy).list().get(0).getId();
        try (TaskPage page = follow(deputy, TaskPage.PHONE)) {
            page.says("You have this task.").says("This was for " + name(owner) + ", who is away")
                .type("What was done", "MFA is on")
                .type("Evidence", "Each login asks for it").shot("49-as-deputy").press("Complete")
                .says("is done");
            record(page, name(deputy) + " for " + name(owner) + ", who is away",
                "49-stood-in-for-a-new-task-record");
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void the_task_of_who_is_gone_is_found_by_their_team_and_says_for_whom_it_was() {
        join();
        try (TaskPage page = follow(leaver, WIDE)) {
            page.press("Claim").type(PROBLEM, TYPED).kept();
        }
        jdbc.sql("DELETE FROM act_id_membership WHERE user_id_ = ?").param(leaver).update();
        jdbc.sql("DELETE FROM act_id_user WHERE id_ = ?").param(leaver).update();
        sweep.sweep();
        try (TaskPage lead = follow("facilitator1", WIDE)) {
            lead.says("Nobody has this task yet.").says("Ruth Leaver has left: it is its group’s again")
                .go("Hand it on").shot("50-orphaned");
        }
        try (TasklistPage team = new TasklistPage(CHROMIUM.browser(), port, "security1", "fr-FR")) {
            team.take("Trace causes", reference);
            assertThat(team.page().locator(".task-form-offer")).containsText("Ruth Leaver");
            team.shot("51-draft-of-who-is-gone").press("Begin afresh");
            assertThat(team.form()).containsText("Ruth Leaver, qui devait faire cela, n’est plus là.");
            assertThat(team.field(PROBLEM)).hasValue("Board mailbox read for months");
            assertThat(team.page().getByText("Accueil")).isVisible();
            assertThat(team.page().locator(".task-card .instance-link")).isHidden();
            team.inFrench().shot("51-orphaned-tasklist");
        }
        try (TaskPage lead = follow("facilitator1", WIDE)) {
            lead.says("Security 1 has this task now.").shot("52-orphaned-and-taken");
            record(lead, "Ruth Leaver has left: it is its group’s again", "53-orphaned-record");
        }
    }

    /** The first of these tasks, once they alone are open. */
    private String walkUpTo(String name, String... others) {
        walker.walkUpTo(reference, Stream.concat(Stream.of(name), Stream.of(others)).collect(Collectors.toSet()), false,
            "Ask twice");
        return task(name);
    }

    private String task(String name) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName(name).list().get(0).getId();
    }

    private void handOver(TaskPage page) {
        page.go("Give it back or hand it on").press("Give it back").says("Nobody has this task yet.")
            .shot("41-given-back").go("To the task").press("Claim");
        assertThat(page.field(PROBLEM)).hasValue(TYPED);
        page.go("Give it back or hand it on");
        page.page().locator("select[name=to]").selectOption("security1");
        page.page().locator("textarea[name=reason]").fill("You know the mail servers");
        page.shot("42-hand-on").press("Hand on").says("Security 1 has this task now.").shot("42-handed-on");
    }

    private static void goAway(TaskPage page, String deputy, String name, String shot) {
        Page profile = page.page();
        profile.navigate(profile.url().replaceFirst("/tasks/.*", "/profile"));
        Locator absence = profile.locator("#absence");
        absence.locator("input[name=from]").fill(LocalDate.now().toString());
        absence.locator("input[name=to]").fill(LocalDate.now().plusDays(9).toString());
        absence.locator("select[name=deputy]").selectOption(deputy);
        absence.locator("button").click();
        page.says("Remplacement : " + name + ".").inFrench().shot(shot);
    }

    private void takeOver(TaskPage page) {
        page.says("Security 1 has this task now.").shot("45-of-who-is-away").go("Hand it on or leave it to its group");
        page.page().locator("select[name=to]").selectOption("security2");
        page.page().locator("textarea[name=reason]").fill("I stand in");
        page.press("Hand on").says("You have this task.").go("To the task");
        assertThat(page.field(PROBLEM)).hasValue(TYPED);
        page.shot("46-taken-over");
        record(page, "Security 2 for Security 1, who is away", "47-stood-in-record");
    }

    private void record(TaskPage page, String sentence, String shot) {
        page.page().navigate("http://localhost:" + port + "/post-mortems/" + reference);
        page.page().locator("#hands summary").click();
        assertThat(page.page().locator("#hands")).containsText(sentence);
        page.page().locator("#hands").screenshot(
            new Locator.ScreenshotOptions().setPath(TasklistPage.SHOTS.resolve(shot + ".png")));
    }

    private void join() {
        User ruth = identity.newUser(leaver);
        ruth.setFirstName("Ruth");
        ruth.setLastName("Leaver");
        ruth.setEmail("ruth@hindsight.example");
        ruth.setPassword(DemoPeople.PASSWORD);
        identity.saveUser(ruth);
        identity.createMembership(leaver, "security");
    }

    private String name(String login) {
        User person = identity.createUserQuery().userId(login).singleResult();
        return person.getFirstName() + " " + person.getLastName();
    }

    private String holder() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private TaskPage follow(String person, int width) {
        return TaskPage.follow(CHROMIUM.browser(), port, person, task, width, "en-GB");
    }
}
