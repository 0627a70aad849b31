package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.hindsight.WalkTest;

/** Somebody who takes part in nothing reports what nearly happened. */
@WalkTest
class NearMissIT {

    private static final int PHONE = 390;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Test
    void an_employee_reports_one_on_a_phone_in_french_and_what_is_refused_stands_at_its_field() {
        try (BrowserContext context = context(PHONE, "fr")) {
            Page page = loggedIn(context, "employee1");
            page.getByText("Signaler un quasi-incident").click();
            page.waitForURL(url -> url.endsWith("/start/near-miss"));
            field(page, "Ce qui s’est passé, en une ligne").fill("Presque payé une fausse facture");
            field(page, "Quand, à peu près").fill("hier");
            field(page, "Ce qui l’a arrêté").fill("Un collègue a rappelé");
            page.getByText("Un peu de travail arrêté ou d’argent perdu").click();
            shot(page, "50-near-miss-phone");
            send(page, "Signaler");
            assertThat(page.locator("#task-form")).containsText("« hier »");
            shot(page, "51-near-miss-refused");
            field(page, "Quand, à peu près").fill("2026-05");
            send(page, "Signaler");
            assertThat(page.getByRole(AriaRole.STATUS).first())
                .containsText(Pattern.compile("Merci.*PM-\\d{4}-\\d{4}"));
            assertThat(page.locator("#task-form a")).hasCount(0);
            shot(page, "52-near-miss-thanks");
        }
    }

    @Test
    void it_is_done_with_the_keyboard_alone() {
        try (BrowserContext context = context(1200, "en")) {
            Page page = loggedIn(context, "employee1");
            page.navigate("http://localhost:" + port + "/start/near-miss");
            field(page, "What happened, in one line").focus();
            page.keyboard().type("Nearly opened an attachment");
            page.keyboard().press("Tab");
            page.keyboard().type("2026-05");
            page.keyboard().press("Tab");
            page.keyboard().type("It looked odd");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            tabTo(page, "TEXTAREA");
            page.keyboard().type("Accounting");
            shot(page, "53-near-miss-keyboard");
            tabTo(page, "BUTTON");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Thank you");
        }
    }

    private static void tabTo(Page page, String element) {
        do {
            page.keyboard().press("Tab");
        } while (!element.equals(page.evaluate("document.activeElement.tagName")));
    }

    private static Locator field(Page page, String label) {
        return page.locator("#task-form").getByLabel(Pattern.compile("^\\s*" + label + "\\s*\\*?\\s*$")).first();
    }

    private static void send(Page page, String button) {
        page.locator("#task-form").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).last()
            .click();
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
            .setPath(TasklistPage.SHOTS.resolve(name + ".png")));
    }

    private BrowserContext context(int width, String language) {
        return CHROMIUM.browser().newContext(
            new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 844));
    }

    private Page loggedIn(BrowserContext context, String person) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + "/login");
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", "demo");
        page.click("button[type=submit]");
        page.waitForURL("http://localhost:" + port + "/");
        return page;
    }
}
