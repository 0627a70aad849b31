package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.hindsight.WalkTest;

/** French people review a small incident in seven tasks, and end others that there is nothing to review of. */
@WalkTest
class LightWalkIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    private final Workplaces workplaces = new Workplaces("fr-FR");

    @AfterEach
    void goHome() {
        workplaces.close();
    }

    @Test
    void a_small_incident_is_reviewed_in_seven_tasks() {
        String reference = reported("Badge lost at the station");
        at("facilitator1").take("Review incident", reference).add("Who was heard", "Security 1")
            .add("Who was heard", "System administration 1").date("Heard on", TasklistPage.inDays(0))
            .type("What went well", "It was reported at once.").type("What to improve", "Nobody knew whom to call.")
            .type("The problem in one sentence", "A lost badge opened doors for a day.")
            .type("Why did this happen?", "Badges are blocked by hand only.")
            .type("What has to change", "Badges can be blocked at any hour.").pick("Nature", "Other")
            .pick("Category (VERIS)", "Error: loss").tick("Root: without it, the incident would not have happened")
            .type("Evidence", "Log of the doors").tick("High").tick("Not known yet")
            .pick("The response as a whole", "3 · fair").type("First lesson", "The gate blocks badges itself.")
            .type("The point to strengthen", "Badges").inFrench().formShot("50-review-incident").complete();
        at("facilitator2").take("Review analysis", reference).inFrench().formShot("51-review-light-analysis")
            .tick("Approve: the lessons, the plan, the actions and the training build on it").complete();
        at("plan-owner1").take("Draft changes", reference).tick("No, it stays as it is")
            .type("Why the plan stays as it is", "It says so already")
            .tickIn("Do people need training for this?", "No").inFrench().formShot("52-draft-no-changes").complete();
        at("management1").take("Agree on actions", reference).tick("Yes, as below").type("Title", "Block at the gate")
            .pick("Kind", "New solution").type("What exactly", "The gate keeps a list of blocked badges")
            .pick("Priority", "Low").date("Due on", TasklistPage.workingDay(22))
            .type("How its effect will be judged", "A blocked badge opens nothing").inFrench()
            .formShot("53-agree-on-actions").complete();
        at("sysadmin1").take("Implement action", reference).type("What was done", "Installed")
            .type("Evidence", "Change 17").complete();
        at("security2").take("Verify action", reference).type("How you checked it", "Tried with a blocked badge")
            .tick("Verified: it is done and works").complete();
        at("management2").take("Sign off", reference).type("Your statement", "Done.")
            .tick("I have read the record and the fixes are proven.").inFrench().formShot("54-sign-off-light")
            .complete();
        assertThat(read("facilitator2", reference, "55-light-record")).contains("Badges can be blocked at any hour.")
            .contains("Block at the gate").contains("léger");
    }

    @Test
    void what_is_nothing_to_review_is_withdrawn_and_two_that_are_one_are_joined() {
        String kept = reported("Scanner seen in the logs");
        String other = reported("Scanner seen in the logs again");
        Page page = onTheRecord("facilitator1", kept);
        open(page, "En joindre");
        page.locator("form[action$=join] input[name=other]").fill("PM-1999-0001");
        page.locator("form[action$=join] textarea[name=reason]").fill("Le même scanner");
        page.locator("form[action$=join] button").click();
        assertThat(page.locator("#ending .alert")).containsText("PM-1999-0001");
        picture(page, "56-join-refused");
        page.locator("form[action$=join] input[name=other]").fill(other);
        page.locator("form[action$=join] button").click();
        assertThat(page.locator(".relations")).containsText(other);
        picture(page, "57-joined");
        open(page, "Annuler");
        Locator withdrawal = page.locator("form[action$=withdrawal]");
        withdrawal.locator("select").selectOption("false-positive");
        withdrawal.locator("textarea").fill("Le scanner est le nôtre");
        withdrawal.locator("input[type=checkbox]").check();
        picture(page, "58-withdraw");
        withdrawal.locator("button").click();
        assertThat(page.locator(".alert").first()).containsText("Le scanner est le nôtre");
        picture(page, "59-withdrawn");
        String early = reported("Old server in the cellar");
        Page management = onTheRecord("management1", early);
        open(management, "Arrêter");
        picture(management, "60-end-early");
    }

    private String reported(String title) {
        return new Program(port).post("security1", "/api/incidents", Program.JSON.createObjectNode()
            .put("source", "walk").put("key", title).put("title", title).put("severity", "low")).json()
            .get("reference").asText();
    }

    private Page onTheRecord(String person, String reference) {
        Page page = at(person).page();
        page.navigate("http://localhost:" + port + "/post-mortems/" + reference + "#ending");
        return page;
    }

    private static void open(Page page, String summary) {
        page.locator("#ending summary").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + summary)))
            .click();
    }

    private String read(String person, String reference, String picture) {
        Page page = onTheRecord(person, reference);
        picture(page, picture);
        return page.locator("main").innerText();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
            .setPath(TasklistPage.SHOTS.resolve(name + ".png")));
    }

    private TasklistPage at(String person) {
        return workplaces.at(CHROMIUM.browser(), port, person);
    }
}
