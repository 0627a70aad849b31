package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.hindsight.walk.TasklistPage.inDays;
import static io.hindsight.walk.TasklistPage.quarter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;

import io.hindsight.WalkTest;
import io.hindsight.walk.Program.Answer;

/**
 * From an approved analysis to the sign-off in Tasklist: another post-mortem has changed the same section of the plan
 * meanwhile, and one of two actions is sent back once. What comes before is done over HTTP.
 */
@WalkTest
class ChangeWalkIT {

    private static final String SECTION = "4.2";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    private final Workplaces workplaces = new Workplaces();

    Program program;
    Walker walker;

    @AfterEach
    void goHome() {
        workplaces.close();
    }

    @Test
    void a_conflict_is_merged_and_an_action_sent_back_before_the_sign_off() {
        program = new Program(port);
        walker = new Walker(program);
        String reference = analysed("Phished account sent invoices");
        String other = analysed("Stolen laptop");

        strengthenFirst(other);
        strengthenAndMerge(reference);
        walker.walkUpTo(reference, Set.of("Propose actions", "Plan sessions", "Draft bulletin"), false, "Known");
        harden(reference);
        train(reference);
        bulletin(reference);
        walker.walkUpTo(reference, Set.of("Sign off"), false, "Done");
        signOff(reference);
        read(reference);
    }

    private String analysed(String title) {
        Answer answer =
            program.post("security1", "/api/incidents", Program.JSON.createObjectNode().put("source", "walk")
                .put("key", title).put("title", title).put("severity", "medium"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String reference = answer.json().get("reference").asText();
        walker.walkUpTo(reference, Set.of("Draft changes"), false, "Ask twice");
        return reference;
    }

    private void strengthenFirst(String reference) {
        submit("plan-owner1", reference, "Draft changes", Map.of("planChange", "change", "change1Kind", "strengthen",
            "change1Target", SECTION, "change1Text", "Close the account within ten minutes.", "change1Reason",
            "Too slow",
            "trainingNeeded", "no"));
        submit("management1", reference, "Approve changes", Map.of("approval", "approve"));
    }

    private void strengthenAndMerge(String reference) {
        at("plan-owner1").take("Draft changes", reference).tick("Yes, as below").in("Change 1")
            .tick("Strengthen a section")
            .pick("Which section", SECTION).type("Text from now on", "Call the bank first, then close the account.")
            .type("Why", "The money was gone").anywhere().tickIn("Do people need training for this?", "No")
            .formShot("31-strengthen").complete();
        approve(reference);
        at("plan-owner2").take("Merge sections", reference).tick("The text below")
            .type("Text from now on", "Call the bank, and close the account within ten minutes.")
            .formShot("32-merge-sections").complete();
        approve(reference);
    }

    private void approve(String reference) {
        at("management1").take("Approve changes", reference).formShot("33-approve-changes").tick("Approve").complete();
    }

    private void harden(String reference) {
        at("security1").take("Propose actions", reference).tick("Yes, as below");
        propose(at("security1"), "Action 1", "Second factor for mail");
        propose(at("security1"), "Action 2", "List of who may close an account");
        at("security1").anywhere().tick("No, these are all").formShot("34-propose-two-actions").complete();
        for (int action = 1; action <= 2; action++) {
            at("management1").take("Decide on action", reference).tick("Approve: it is carried out and verified")
                .complete();
        }
        implement(reference);
        at("security2").take("Verify action", reference).type("How you checked it", "Tried without: let in")
            .tick("Not verified").type("What is missing", "The old clients are not covered").complete();
        implement(reference);
        implement(reference);
        for (int action = 1; action <= 2; action++) {
            at("security2").take("Verify action", reference).type("How you checked it", "Tried without: refused")
                .tick("Verified: it is done and works").complete();
        }
    }

    private static void propose(TasklistPage security, String group, String title) {
        security.in(group).type("Title", title).pick("Kind", "Configuration").type("What exactly", title + ", for all")
            .pick("Priority", "High").date("Due on", TasklistPage.workingDay(22))
            .type("How its effect will be judged", "None left in 30 days");
    }

    private void implement(String reference) {
        at("sysadmin2").take("Implement action", reference).type("What was done", "Switched on")
            .type("Evidence", "Policy MFA-1 is enforced").formShot("35-implement-action").complete();
    }

    private void train(String reference) {
        at("trainer1").take("Plan sessions", reference).tick("Yes, as below").type("Subject", "Whom to call first")
            .tick("System administration").tick("Legal").date("Date", inDays(0)).date("Time (24 h)", quarter())
            .type("Length in minutes", "30").type("Place or link", "Canteen").pick("Trainer", "Security 2")
            .type("Goal", "They know it by heart").type("How learning is measured", "Ten questions")
            .tick("Tell everybody in a bulletin")
            .formShot("36-plan-sessions").complete();
        at("security2").open("Hold session", reference).date("Held on", inDays(0)).tick("Everybody except some")
            .add("Who was not there", "Legal 2").type("Score before (%)", "40").type("Score after (%)", "60")
            .type("Remarks", "Too short").formShot("36-hold-session").complete();
        at("trainer2").take("Plan catch-up", reference).date("Date", inDays(0)).date("Time (24 h)", quarter())
            .type("Length in minutes", "60").formShot("36-plan-catch-up").complete();
        at("security2").open("Hold session", reference).date("Held on", inDays(0)).tick("Everybody who was invited")
            .type("Score before (%)", "60").type("Score after (%)", "90").formShot("36-hold-catch-up").complete();
    }

    private void bulletin(String reference) {
        at("trainer1").take("Draft bulletin", reference).tick("Yes, with the wording below")
            .type("Title in English", "Check by phone")
            .type("Public wording in English", "Call back **before** you pay.")
            .formShot("36-draft-bulletin").complete();
        at("security1").take("Approve bulletin", reference).tick("Approve").formShot("36-approve-bulletin").complete();
    }

    private void signOff(String reference) {
        at("management1").take("Sign off", reference).type("Your statement", "Both fixes are proven.")
            .tick("I have read the record and the fixes are proven.").complete();
    }

    private void read(String reference) {
        Page page = at("facilitator2").page();
        page.navigate("http://localhost:" + port + "/post-mortems/" + reference);
        assertThat(page.getByText("Call the bank, and close the account within ten minutes.").first()).isVisible();
        assertThat(page.getByText("The old clients are not covered").first()).isVisible();
        assertThat(page.getByText("People trained: 4")).isVisible();
        page.screenshot(
            new Page.ScreenshotOptions().setFullPage(true).setPath(TasklistPage.SHOTS.resolve("38-record.png")));
        String version = program.get("facilitator2", "/api/post-mortems/" + reference).json()
            .at("/plan/published/number").asText();
        page.navigate("http://localhost:" + port + "/plan/versions/" + version + "/diff");
        assertThat(page.getByText("Close the account within ten minutes.").first()).isVisible();
        assertThat(page.getByText("Call the bank, and close the account within ten minutes.").first()).isVisible();
        page.screenshot(
            new Page.ScreenshotOptions().setFullPage(true).setPath(TasklistPage.SHOTS.resolve("39-plan-diff.png")));
    }

    private void submit(String person, String reference, String task, Map<String, String> answers) {
        ObjectNode body = Program.JSON.createObjectNode();
        ObjectNode variables = body.putObject("variables");
        answers.forEach((name, value) -> variables.putObject(name).put("value", value));
        String id = program.get("admin", "/engine-rest/task?processInstanceBusinessKey=" + reference + "&name="
            + task.replace(" ", "%20")).json().at("/0/id").asText();
        Answer answer = program.post(person, "/engine-rest/task/" + id + "/submit-form", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private TasklistPage at(String person) {
        return workplaces.at(CHROMIUM.browser(), port, person);
    }
}
