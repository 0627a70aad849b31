package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page of one task as a person uses it, in a browser or on a phone. */
class TaskPage implements AutoCloseable {

    static final int PHONE = 390;

    private final BrowserContext context;
    private final Page page;

    private TaskPage(BrowserContext context) {
        this.context = context;
        page = context.newPage();
    }

    /** Somebody who follows the link of a mail, and logs in on the way. */
    static TaskPage follow(Browser browser, int port, String person, String task, int width, String language) {
        TaskPage page = new TaskPage(browser.newContext(
            new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 844)));
        page.page.navigate("http://localhost:" + port + "/tasks/" + task);
        page.page.fill("input[name=username]", person);
        page.page.fill("input[name=password]", "demo");
        page.page.click("button[type=submit]");
        page.page.waitForURL(url -> url.contains("/tasks/"));
        return page;
    }

    Page page() {
        return page;
    }

    TaskPage press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
        return this;
    }

    TaskPage type(String label, String text) {
        Locator field = field(label);
        assertThat(field).isEditable();
        field.fill(text);
        field.blur();
        return this;
    }

    /** A day or a time, which the calendar takes over. */
    TaskPage pick(String label, String moment) {
        Locator field = field(label);
        assertThat(field).isEditable();
        field.fill(moment);
        field.press("Enter");
        field.blur();
        return this;
    }

    Locator field(String label) {
        return page.locator("#task-form").getByLabel(Pattern.compile("^\\s*" + label + "\\s*\\*?\\s*$")).first();
    }

    /** Follows a link, or unfolds what is folded. */
    TaskPage go(String words) {
        page.getByText(words, new Page.GetByTextOptions().setExact(true)).first().click();
        return this;
    }

    TaskPage says(String sentence) {
        assertThat(page.locator("main")).containsText(sentence);
        return this;
    }

    /** Nothing on the page is English for which there is French. */
    TaskPage inFrench() {
        org.assertj.core.api.Assertions.assertThat(Bilingual.englishIn(page.locator("body").innerText())).isEmpty();
        return this;
    }

    TaskPage kept() {
        assertThat(page.locator(".task-form-status")).hasText(Pattern.compile("draft is kept|brouillon est conservé"));
        return this;
    }

    TaskPage reload() {
        page.reload();
        return this;
    }

    TaskPage shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
            .setPath(TasklistPage.SHOTS.resolve(name + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
