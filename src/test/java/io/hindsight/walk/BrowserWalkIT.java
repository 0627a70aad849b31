package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Page;

import io.hindsight.TestClock;
import io.hindsight.WalkTest;

/**
 * French people take one post-mortem to its end in Tasklist, and read nothing English but what others wrote; what they
 * see is kept under target/screenshots.
 */
@WalkTest
class BrowserWalkIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    private final Workplaces workplaces = new Workplaces("fr-FR");

    @AfterEach
    void goHome() {
        workplaces.close();
        TestClock.reset();
    }

    @Test
    void a_post_mortem_is_walked_from_the_report_to_the_sign_off() {
        String reference = report();
        meet(reference);
        analyse(reference);
        evaluate(reference);
        changeThePlan(reference);
        harden(reference);
        train(reference);
        bulletin(reference);
        meetAgain(reference);
        signOff(reference);
        read(reference);
    }

    @Test
    void a_refusal_shows_its_sentence_and_keeps_what_was_typed() {
        at("facilitator1").startPostMortem().type("What happened, in one line", "Kept « as typed » 🔐")
            .pick("Severity", "High").pick("Who may learn of it (TLP)", "TLP:AMBER – ")
            .type("It began", "last week").press("Start");
        assertThat(at("facilitator1").page().getByText(Pattern.compile("last week.*n’est pas compris")).first())
            .isInViewport();
        at("facilitator1").shot("19-refusal");
        assertThat(at("facilitator1").field("What happened, in one line")).hasValue("Kept « as typed » 🔐");
    }

    private String report() {
        Page page = at("facilitator1").shot("01-tasklist").page();
        at("facilitator1").startPostMortem()
            .type("What happened, in one line", "Phished account sent invoices, « à nos clients »")
            .type("What happened, in full", "A mailbox was taken over and sent <b>invoices</b> for two days.")
            .pick("Severity", "High").pick("Who may learn of it (TLP)", "TLP:AMBER – ")
            .type("It began", "2026-11-20 08:15").type("It was detected", "2026-11-22").inFrench()
            .formShot("02-start-form");
        at("facilitator1").press("Start");
        assertThat(at("facilitator1").form()).isHidden();
        page.navigate("http://localhost:" + port + "/post-mortems");
        at("facilitator1").shot("03-list");
        return page.getByText(Pattern.compile("^PM-\\d{4}-\\d{4}$")).first().textContent();
    }

    private void meet(String reference) {
        at("facilitator1").take("Schedule meeting", reference).shot("04-schedule-meeting")
            .date("Date", TasklistPage.inDays(8)).date("Time (24 h)", "14:00").type("Place or link", "Room 1")
            .inFrench().formShot("04-schedule-meeting-form").complete();
        at("management2").open("Write account", reference)
            .tickIn("Do you remember when something happened?", "Yes, as below")
            .type("What happened, or what was done", "We told our customers").date("Day", TasklistPage.inDays(-2))
            .type("Time of day", "14 h 05").pick("Known from", "Mail, chat")
            .type("What got in the way", "No list of « qui décide »").inFrench().formShot("05-write-account")
            .complete();
        at("facilitator1").take("Hold meeting", reference).tickPerson("Security 1")
            .tickPerson("System administration 1")
            .type("What went well", "The alarm came within five minutes.")
            .type("What to improve", "Nobody could say who may close a mailbox.").inFrench().formShot("05-hold-meeting")
            .press("Complete");
        assertThat(at("facilitator1").page().getByText(Pattern.compile("La réunion est prévue pour")).first())
            .isVisible();
        at("facilitator1").shot("05-hold-meeting-ahead").date("Held at, if other than planned", TasklistPage.inDays(0))
            .date("Time (24 h)", TasklistPage.quarter()).complete();
    }

    private void meetAgain(String reference) {
        TestClock.passDays(30);
        workplaces.close();
        at("facilitator2").take("Schedule meeting", reference).date("Date", TasklistPage.inDays(0))
            .date("Time (24 h)", TasklistPage.quarter())
            .type("Place or link", "Room 2").inFrench().formShot("15b-schedule-second-meeting").complete();
        at("facilitator2").take("Hold meeting", reference).tickPerson("Security 1")
            .tickPerson("System administration 1")
            .tickPerson("Management 1")
            .type("What went well", "The second factor has held.")
            .type("What to improve", "The list of who decides is not known to all.").complete();
    }

    private void analyse(String reference) {
        at("security1").take("Trace causes", reference)
            .type("The problem in one sentence", "For two days a stolen account sent invoices.")
            .type("Why did this happen?", "The password was enough to log in.")
            .type("What shows it?", "Log of the mail server")
            .type("Why was that so? (2)", "Mail has no second factor.").type("People", "Nobody owns mail")
            .inFrench().formShot("06-trace-causes").complete();
        at("security1").take("Classify causes", reference).type("What has to change", "Mail asks for a second factor.")
            .pick("Nature", "Exploited vulnerability")
            .pick("Category (VERIS)", "Hacking: use of stolen credentials")
            .tick("Root: without it, the incident would not have happened")
            .type("Evidence", "Log of the mail server")
            .tick("High").tick("Not known yet").inFrench().formShot("06b-classify-causes").complete();
        at("facilitator1").take("Review analysis", reference).inFrench().formShot("07-review-analysis")
            .tick("Approve: the lessons, the plan, the actions and the training build on it").complete();
        at("security1").take("Document lessons", reference)
            .type("First lesson", "Ask for a second factor wherever mail is read.")
            .type("The point to strengthen", "The login to mail").pick("Learnt from", "Nobody owns mail")
            .inFrench().formShot("07b-document-lessons").complete();
    }

    private void evaluate(String reference) {
        for (String person : List.of("security1", "sysadmin1", "management1")) {
            at(person).take("Evaluate response", reference);
            for (String subject : List.of("Rating of detection", "Rating of triage and escalation",
                "Rating of containment",
                "Rating of eradication", "Rating of recovery", "Coordination", "Internal communication")) {
                at(person).pick(subject, "4 · good");
            }
            at(person).pick("External communication", person.equals("security1") ? "2 · poor" : "5 · very good")
                .tickIn("Were they followed?", "Partly").tickIn("Were they adequate?", "Yes")
                .type("What worked", "The alarm of " + person).type("What was hard", "Finding who decides")
                .inFrench().formShot("08-evaluate-response").complete();
        }
        at("facilitator1").take("Consolidate evaluation", reference)
            .type("Why the ratings of external communication differ", "Customers called security, not management.")
            .type("Strengths of the response", "The alarm came soon.")
            .type("Weaknesses of the response", "Nobody decided.")
            .inFrench().formShot("08b-consolidate-evaluation").complete();
    }

    private void changeThePlan(String reference) {
        at("plan-owner1").take("Draft changes", reference).tick("Yes, as below").tick("Add a section")
            .type("Title", "Stolen mail accounts").pick("Phase that it serves", "Containment")
            .type("Text from now on", "Close the mailbox first, then ask.").type("Why", "The first lesson")
            .tickIn("Do people need training for this?", "No")
            .inFrench().formShot("09-draft-changes").complete();
        at("management1").take("Approve changes", reference).inFrench().formShot("10-approve-changes").tick("Approve")
            .complete();
        String version =
            new Program(port).get("plan-owner1", "/api/post-mortems/" + reference).json().at("/plan/published/number")
                .asText();
        at("plan-owner1").take("Acknowledge plan", reference).inFrench().formShot("10-acknowledge-plan")
            .tickIn("My team knows and works by", "Version " + version).tick("No").complete();
    }

    private void harden(String reference) {
        at("security1").take("Propose actions", reference).tick("Yes, as below").type("Title", "Second factor for mail")
            .pick("Kind", "Configuration").type("What exactly", "Require a second factor for all mail logins")
            .pick("Priority", "High").date("Due on", TasklistPage.workingDay(22))
            .type("How its effect will be judged", "No login without it in 30 days")
            .tick("No, these are all").inFrench().formShot("11-propose-actions").complete();
        at("management1").take("Decide on action", reference).tick("Approve: it is carried out and verified")
            .inFrench().formShot("11b-decide-on-action").complete();
        at("sysadmin1").take("Implement action", reference).type("What was done", "Switched on for all")
            .type("Evidence", "Policy MFA-1 is enforced").inFrench().formShot("12-implement-action").complete();
        at("security2").take("Verify action", reference).type("How you checked it", "Tried without: refused")
            .tick("Verified: it is done and works").inFrench().formShot("13-verify-action").complete();
    }

    private void train(String reference) {
        at("trainer1").take("Plan sessions", reference).tick("Yes, as below")
            .type("Subject", "Recognise a phishing mail")
            .tick("All employees").date("Date", TasklistPage.inDays(0)).date("Time (24 h)", TasklistPage.quarter())
            .type("Length in minutes", "30").type("Place or link", "Canteen").type("Goal", "They report it")
            .type("How learning is measured", "Exercise in January").inFrench().formShot("14-plan-sessions").complete();
        at("trainer1").take("Hold session", reference).date("Held on", TasklistPage.inDays(0))
            .tick("Everybody who was invited").inFrench().formShot("15-hold-session").complete();
    }

    private void bulletin(String reference) {
        at("trainer1").take("Draft bulletin", reference).tick("Yes, with the wording below")
            .type("Title in English", "Check by phone")
            .type("Public wording in English", "Call back **before** you pay.")
            .inFrench().formShot("15-draft-bulletin").complete();
        at("security1").take("Approve bulletin", reference).tick("Approve").inFrench().formShot("15-approve-bulletin")
            .complete();
    }

    private void signOff(String reference) {
        at("management1").take("Sign off", reference).type("Your statement", "Mail has a second factor.")
            .tick("I have read the record and the fixes are proven.").inFrench().formShot("16-sign-off").complete();
        at("management1").page().navigate("http://localhost:" + port + "/camunda/app/cockpit/");
        assertThat(at("management1").page().locator(".hindsight-embedded main h1")).isVisible();
        at("management1").shot("17-cockpit");
    }

    private void read(String reference) {
        Page page = at("facilitator2").page();
        page.navigate("http://localhost:" + port + "/post-mortems/" + reference);
        assertThat(page.getByText("Close the mailbox first, then ask.")).isVisible();
        assertThat(page.content()).contains("sent &lt;b&gt;invoices&lt;/b&gt; for two days");
        assertThat(page.getByText("Mail has a second factor.").last()).isVisible();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
            .setPath(TasklistPage.SHOTS.resolve("18-record.png")));
    }

    private TasklistPage at(String person) {
        return workplaces.at(CHROMIUM.browser(), port, person);
    }
}
