package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Tasklist as a person uses it: by what is written on the screen. */
class TasklistPage implements AutoCloseable {

    private static final Path SHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String base;

    TasklistPage(Browser browser, int port, String person) {
        context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1500, 1000));
        page = context.newPage();
        base = "http://localhost:" + port;
        page.navigate(base + "/camunda/app/tasklist/");
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", "demo");
        page.click("button[type=submit]");
        if (!page.url().contains("/camunda/app/tasklist")) {
            page.navigate(base + "/camunda/app/tasklist/");
        }
        assertThat(page.getByText("My tasks").first()).isVisible();
    }

    Page page() {
        return page;
    }

    /** Opens a task of the person's groups and makes it theirs, or opens one that is theirs already. */
    TasklistPage take(String task, String reference) {
        boolean mine = tryOpen("My tasks", task, reference);
        if (!mine && !tryOpen("My groups’ tasks", task, reference)) {
            throw new AssertionError("No task “" + task + "” of " + reference + " in Tasklist");
        }
        if (!mine) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim")).first().click();
        }
        assertThat(form()).isVisible();
        return this;
    }

    TasklistPage type(String label, String text) {
        field(label).fill(text);
        return this;
    }

    TasklistPage tick(String option) {
        form().getByText(option, new Locator.GetByTextOptions().setExact(true)).first().click();
        return this;
    }

    TasklistPage select(String label, String option) {
        field(label).click();
        form().locator(".fjs-dropdownlist-item").getByText(option).first().click();
        return this;
    }

    /** Types a date as the picker shows it, and a time of day where the field has one. */
    TasklistPage date(String label, String date) {
        Locator field = field(label);
        field.fill(date);
        field.press("Enter");
        return this;
    }

    TasklistPage shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
        return this;
    }

    /** The whole form, however long. */
    TasklistPage formShot(String name) {
        form().screenshot(new Locator.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
        return this;
    }

    TasklistPage complete() {
        press("Complete");
        assertThat(form()).isHidden();
        return this;
    }

    TasklistPage press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).last().click();
        return this;
    }

    Locator form() {
        return page.locator(".fjs-form").last();
    }

    /** The field with this label, which may carry the mark of a required one. */
    Locator field(String label) {
        return form().getByLabel(Pattern.compile("^" + label.replaceAll("[^\\w\\s]", "\\\\$0") + "\\s*\\*?$")).first();
    }

    @Override
    public void close() {
        context.close();
    }

    private boolean tryOpen(String filter, String task, String reference) {
        page.getByText(filter, new Page.GetByTextOptions().setExact(false)).first().click();
        page.locator(".tasks-list .task, .no-tasks, .task-list .none-found").first()
            .waitFor(new Locator.WaitForOptions().setTimeout(10_000));
        Locator card = page.locator(".tasks-list .task")
            .filter(new Locator.FilterOptions().setHasText(task))
            .filter(new Locator.FilterOptions().setHasText(reference));
        if (card.count() == 0) {
            return false;
        }
        card.first().click();
        return true;
    }
}
