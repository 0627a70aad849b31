package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.hindsight.walk.TasklistPage.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

import jakarta.mail.MessagingException;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.hindsight.DemoPeople;
import io.hindsight.WalkTest;
import io.hindsight.people.Role;
import io.hindsight.walk.MailFolder.Mail;
import io.hindsight.walk.Outsider.Traces;
import io.hindsight.walk.Program.Answer;

/**
 * A circle of the first person of each role takes a confidential post-mortem to its end, in Tasklist where it matters,
 * while the second of each role looks for it everywhere.
 */
@WalkTest
class CircleWalkIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;
    @Value("${hindsight.mail.folder}")
    Path mails;

    private final Workplaces workplaces = new Workplaces();

    Program program;

    @BeforeEach
    void aProgram() {
        program = new Program(port);
    }

    @AfterEach
    void goHome() {
        workplaces.close();
    }

    @Test
    void a_red_one_is_walked_by_its_circle_and_is_nowhere_for_all_others() throws Exception {
        String secret = "Kestrel";
        Instant begun = Instant.now();
        String open = reported("Stolen laptop", "amber");
        CircleWalker circle = new CircleWalker(program, people(1));
        String reference = startRed(secret);
        nobodyElseKnows(reference, secret);
        seesOnly("facilitator2", "My groups’ tasks", open, reference);

        meet(reference, secret);
        circle.walkUpTo(reference, Set.of("Review analysis"), false, secret + " was here");
        review(reference);
        circle.walkUpTo(reference, Set.of("Draft changes"), false, secret + " was here");
        changeThePlan(reference, secret);
        nobodyElseKnows(reference, secret);
        cockpitShowsOnly("management2", open, reference);

        circle.walkUpTo(reference, Set.of("Draft bulletin", "Sign off"), false, secret + " was here");
        tellAll(reference);
        circle.walkUpTo(reference, Set.of("Sign off"), false, secret + " was here");
        signOff(reference, secret);
        circle.walk(reference, false, secret + " was here");
        nobodyElseKnows(reference, secret);
        onlyTheChangeIsPublic(reference, secret);
        mailsTellNothing(reference, secret, begun);
        readAll(reference, secret);
    }

    @Test
    void one_raised_to_red_half_way_is_gone_for_all_others_until_it_is_lowered() {
        String secret = "Merlin";
        String reference = reported(secret + " server wiped", "amber");
        CircleWalker walker = new CircleWalker(program, Stream.concat(people(1).stream(), people(2).stream())
            .filter(person -> !person.startsWith("employee")).toList());
        walker.walkUpTo(reference, Set.of("Trace causes", "Evaluate response"), false, secret + " was here");
        assertThat(record("trainer2", reference)).isEqualTo(200);

        mark(reference, "red", "The press is asking", "44-raised");
        List<String> outside = List.of("trainer2", "plan-owner2", "legal2", "employee2");
        Traces traces = traces(reference, people(1));
        outside.forEach(person -> new Outsider(program, person, reference, secret).findsNothing(traces));
        walker.walkUpTo(reference, Set.of("Draft changes", "Widen circle"), false, secret + " was here");
        assertThat(named(reference, people(1))).contains("Widen circle");
        letPlanOwnerIn(reference);
        assertThat(record("plan-owner1", reference)).isEqualTo(200);
        assertThat(record("plan-owner2", reference)).isEqualTo(404);

        mark(reference, "amber", "It is in the papers", "46-lowered");
        assertThat(record("trainer2", reference)).isEqualTo(200);
        assertThat(named(reference, List.of("plan-owner2"))).contains("Draft changes");
    }

    private String reported(String title, String tlp) {
        Answer answer =
            program.post("security1", "/api/incidents", Program.JSON.createObjectNode().put("source", "walk")
                .put("key", title + System.nanoTime()).put("title", title).put("severity", "medium").put("tlp", tlp));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("reference").asText();
    }

    private String startRed(String secret) {
        at("facilitator1").startPostMortem()
            .type("What happened, in one line", secret + " mailbox of the board was read")
            .type("What happened, in full", secret + " had been in for months.").pick("Severity", "Medium")
            .pick("Who may learn of it (TLP)", "TLP:RED");
        for (Role role : Role.active()) {
            at("facilitator1").add("Who may know it", role.label() + " 1");
        }
        at("facilitator1").formShot("40-start-red").press("Start");
        assertThat(at("facilitator1").form()).isHidden();
        JsonNode found = program.get("facilitator1", "/api/post-mortems?text=" + secret).json();
        return FullTrack.of(program, found.findValue("reference").asText());
    }

    private void nobodyElseKnows(String reference, String secret) {
        Traces traces = traces(reference, people(1));
        people(2).forEach(person -> new Outsider(program, person, reference, secret).findsNothing(traces));
        new Outsider(program, "admin", reference, secret).readsNothing(traces);
        assertThat(record("management1", reference)).isEqualTo(200);
    }

    private void seesOnly(String person, String filter, String open, String hidden) {
        at(person).page().getByText(filter).first().click();
        Locator cards = at(person).page().locator(".tasks-list .task");
        assertThat(cards.filter(new Locator.FilterOptions().setHasText(open)).first()).isVisible();
        assertThat(cards.filter(new Locator.FilterOptions().setHasText(hidden))).hasCount(0);
        at(person).shot("41-tasklist-of-an-outsider");
        at(person).page().navigate("http://localhost:" + port + "/post-mortems/" + hidden);
        at(person).shot("41-record-for-an-outsider");
        assertThat(at(person).page().getByText("TLP:RED")).hasCount(0);
    }

    private void cockpitShowsOnly(String person, String open, String hidden) {
        String definition =
            program.get("admin", "/engine-rest/process-definition?key=post-mortem&latestVersion=true").json()
                .at("/0/id").asText();
        for (String who : List.of(person, "management1")) {
            try (WatchedPages pages = new WatchedPages(CHROMIUM.browser(), "http://localhost:" + port, who)) {
                pages.open("cockpit", "/process-definition/" + definition + "/runtime?tab=process-instances", "/xml");
                assertThat(pages.page().getByText(open).first()).isVisible();
                assertThat(pages.page().getByText(hidden)).hasCount(who.equals(person) ? 0 : 1);
            }
        }
    }

    private void meet(String reference, String secret) {
        at("facilitator1").take("Schedule meeting", reference).shot("42-card-of-the-circle")
            .date("Date", inDays(0)).date("Time (24 h)", TasklistPage.quarter()).type("Place or link", secret + " room")
            .complete();
        at("facilitator1").take("Hold meeting", reference).tick("Security 1 · Security (must be heard)")
            .tick("System administration 1 · System administration (must be heard)")
            .tick("Management 1 · Management (must be heard)").type("What went well", secret + " was seen at last.")
            .type("What to improve", "Nobody knew of " + secret).formShot("42-hold-meeting").complete();
    }

    private void review(String reference) {
        at("facilitator1").take("Review analysis", reference)
            .tick("Approve: the lessons, the plan, the actions and the training build on it").complete();
    }

    private void changeThePlan(String reference, String secret) {
        at("plan-owner1").take("Draft changes", reference).tick("Yes, as below").tick("Add a section")
            .type("Title", "Read mailboxes").pick("Phase that it serves", "Containment")
            .type("Text from now on", "Look at the rules of forwarding first.")
            .type("Why", secret + " forwarded for months")
            .tickIn("Do people need training for this?", "No").formShot("43-draft-changes").complete();
        at("management1").take("Approve changes", reference).tick("Approve").complete();
    }

    private void tellAll(String reference) {
        at("trainer1").take("Draft bulletin", reference).tick("Yes, with the wording below")
            .type("Title in English", "Look at your rules")
            .type("Public wording in English", "Does your mail go elsewhere?")
            .formShot("43-draft-bulletin").complete();
    }

    private void signOff(String reference, String secret) {
        at("management1").take("Sign off", reference).type("Your statement", secret + " is out.")
            .tick("I have read the record and the fixes are proven.").complete();
    }

    private void onlyTheChangeIsPublic(String reference, String secret) {
        JsonNode record = program.get("management1", "/api/post-mortems/" + reference).json();
        assertThat(record.get("state").asText()).isEqualTo("closed");
        String diff = "/plan/versions/" + record.at("/plan/published/number").asText() + "/diff";
        assertThat(program.get("trainer2", diff).text()).contains("Look at the rules of forwarding first.");
        assertThat(program.get("trainer1", diff).text()).contains(reference);
        assertThat(program.get("trainer1", "/api/plan/versions").text()).contains(secret + " forwarded for months");
        assertThat(program.get("employee2", "/bulletins").text()).contains("Look at your rules");
    }

    private void mailsTellNothing(String reference, String secret, Instant begun)
            throws IOException, MessagingException {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> program
            .get("admin", "/engine-rest/process-instance/count?processDefinitionKey=notice").json().get("count").asInt()
            == 0);
        List<Mail> all = MailFolder.since(begun, mails);
        List<Mail> named = all.stream().filter(mail -> mail.words().contains(reference)).toList();
        assertThat(all).allSatisfy(mail -> assertThat(mail.words()).doesNotContain(secret, "mailbox of the board"));
        assertThat(named).extracting(Mail::reader).as("the circle, and nobody else").containsAll(people(1))
            .isSubsetOf(people(1));
        assertThat(named).allSatisfy(mail -> assertThat(mail.types()).containsExactly("text/plain", "text/html"));
        assertThat(all).extracting(Mail::reader).as("who is told something else").containsAll(people(2));
    }

    private void readAll(String reference, String secret) throws IOException {
        Page page = at("trainer1").page();
        page.navigate("http://localhost:" + port + "/post-mortems/" + reference);
        full(page, "47-record");
        assertThat(page.locator("p.tlp")).hasText("TLP:RED");
        Map.of("Incident", secret + " had been in for months.", "Meeting", secret + " was seen at last.",
            "Analysis", "Root causes", "Evaluation", "Taken together", "Plan", secret + " forwarded for months",
            "Hardening", secret + " was here", "Training", secret + " was here", "Awareness bulletin",
            "Look at your rules",
            "Sign-off", secret + " is out.", "Mail", "Trainers 1")
            .forEach((heading, words) -> assertThat(section(page, heading)).containsText(words));
        readReport(page, secret);
        assertThat(section(page, "Who may know").locator("dt").allTextContents())
            .containsExactlyInAnyOrderElementsOf(Role.active().stream().map(role -> role.label() + " 1").toList());
    }

    /** As a file, with all that the page says. */
    private static void readReport(Page page, String secret) throws IOException {
        byte[] report = page.request().get(page.url() + "/report.pdf").body();
        Files.write(TasklistPage.SHOTS.resolve("47-report.pdf"), report);
        try (PDDocument pdf = Loader.loadPDF(report)) {
            ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, 96), "png",
                TasklistPage.SHOTS.resolve("47-report.png").toFile());
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains("TLP:RED",
                secret + " was seen at last.", secret + " forwarded for months", secret + " is out.", "Trainers 1");
        }
    }

    private static Locator section(Page page, String heading) {
        return page.locator("main section").filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.HEADING,
            new Page.GetByRoleOptions().setName(heading).setExact(true).setLevel(2))));
    }

    private void mark(String reference, String tlp, String reason, String shot) {
        Page page = at("management1").page();
        page.navigate("http://localhost:" + port + "/post-mortems/" + reference);
        page.getByText("Change the marking").click();
        page.getByLabel("New marking").selectOption(tlp);
        page.locator("form[action$='/tlp'] textarea").fill(reason);
        page.locator("#circle")
            .screenshot(new Locator.ScreenshotOptions().setPath(TasklistPage.SHOTS.resolve(shot + "-form.png")));
        page.locator("form[action$='/tlp'] button").click();
        assertThat(page.locator("p.tlp")).hasText("TLP:" + tlp.toUpperCase());
        assertThat(page.locator("#circle .marked").getByText(reason)).isVisible();
        full(page, shot);
    }

    private void letPlanOwnerIn(String reference) {
        at("facilitator1").take("Widen circle", reference);
        assertThat(at("facilitator1").form()).containsText(reference + " · Merlin server wiped");
        at("facilitator1").add("Who joins the circle", "Plan owners 1")
            .type("Why", "Owns the plan").shot("45-widen-circle").complete();
    }

    private static void full(Page page, String name) {
        page.screenshot(
            new Page.ScreenshotOptions().setFullPage(true).setPath(TasklistPage.SHOTS.resolve(name + ".png")));
    }

    private int record(String person, String reference) {
        return program.get(person, "/api/post-mortems/" + reference).status();
    }

    private Set<String> named(String reference, List<String> people) {
        return each("/engine-rest/task?processInstanceBusinessKey=" + reference, "name", people);
    }

    private Traces traces(String reference, List<String> circle) {
        return new Traces(each("/engine-rest/task?processInstanceBusinessKey=" + reference, "id", circle),
            each("/engine-rest/process-instance?businessKey=" + reference, "id", List.of("management1")));
    }

    private Set<String> each(String path, String what, List<String> people) {
        Set<String> found = new HashSet<>();
        people.forEach(person -> found.addAll(program.get(person, path).json().findValuesAsText(what)));
        return found;
    }

    private static List<String> people(int number) {
        return Stream.of(Role.values()).filter(role -> number == 2 || role != Role.EMPLOYEES)
            .map(role -> DemoPeople.login(role, number)).toList();
    }

    private TasklistPage at(String person) {
        return workplaces.at(CHROMIUM.browser(), port, person);
    }
}
