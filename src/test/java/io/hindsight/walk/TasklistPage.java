package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import io.hindsight.TestClock;

/** Tasklist as a person uses it: by what is written on the screen. */
public class TasklistPage implements AutoCloseable {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int WIDTH = 1500;
    private static final int HEIGHT = 1000;
    public static final Path SHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final String language;
    private String group;

    public TasklistPage(Browser browser, int port, String person) {
        this(browser, port, person, "en-GB");
    }

    /** @param language of the browser, such as {@code fr-FR}; what is looked for is given in English in any case */
    public TasklistPage(Browser browser, int port, String person, String language) {
        this.language = language;
        context =
            browser.newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(WIDTH, HEIGHT));
        page = context.newPage();
        base = "http://localhost:" + port;
        page.navigate(base + "/camunda/app/tasklist/");
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", "demo");
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        if (!page.url().contains("/camunda/app/tasklist")) {
            page.navigate(base + "/camunda/app/tasklist/");
        }
        assertThat(text("My tasks")).isVisible();
    }

    /** A date as a browser in en-GB asks for it. */
    public static String inDays(int days) {
        return TestClock.today().plusDays(days).format(TYPED);
    }

    /** A date on which people work. */
    public static String workingDay(int days) {
        return TestClock.workingDay(days).format(TYPED);
    }

    /** This quarter of an hour by the office's clock, as the picker shows it. */
    public static String quarter() {
        LocalTime now = LocalTime.ofInstant(TestClock.now(), TestClock.OFFICE).truncatedTo(ChronoUnit.MINUTES);
        return now.minusMinutes(now.getMinute() % 15).toString();
    }

    public Page page() {
        return page;
    }

    /** Opens the start form, which is the only one on offer. */
    public TasklistPage startPostMortem() {
        page.navigate(base + "/camunda/app/tasklist/");
        text("Start a post-mortem").click();
        assertThat(page.locator(".task-form-complete")).isVisible();
        Locator draft = text("Discard the draft");
        if (draft.isVisible()) {
            draft.click();
            assertThat(draft).isHidden();
        }
        return this;
    }

    /** Opens a task that is open to the person's groups and makes it theirs. */
    public TasklistPage take(String task, String reference) {
        page.navigate(base + "/camunda/app/tasklist/");
        text("My groups’ tasks").click();
        page.locator(".tasks-list .task").filter(new Locator.FilterOptions().setHasText(said(task)))
            .filter(new Locator.FilterOptions().setHasText(reference))
            .filter(new Locator.FilterOptions().setHasText(said("Nobody has it yet"))).first().click();
        Locator claim = page.getByText(said("Claim"), new Page.GetByTextOptions().setExact(true)).first();
        claim.click();
        assertThat(claim).isHidden();
        assertThat(page.locator(".task-form-complete, .task-form-offer").locator("visible=true").first()).isVisible();
        return this;
    }

    /** Opens a task that is the person's own. */
    public TasklistPage open(String task, String reference) {
        page.navigate(base + "/camunda/app/tasklist/");
        text("My tasks").click();
        page.locator(".tasks-list .task").filter(new Locator.FilterOptions().setHasText(said(task)))
            .filter(new Locator.FilterOptions().setHasText(reference)).first().click();
        assertThat(page.locator(".task-form-complete")).isVisible();
        return this;
    }

    /** What follows is done in the group of fields with this label. */
    public TasklistPage in(String label) {
        group = said(label);
        return this;
    }

    /** What follows is done anywhere in the form again. */
    public TasklistPage anywhere() {
        group = null;
        return this;
    }

    public TasklistPage type(String label, String text) {
        return enter(label, text, "End");
    }

    /** The first option of this name. */
    public TasklistPage tick(String option) {
        part().getByText(exactly(said(option))).first().click();
        return this;
    }

    /** The option of this name of the field with this label. */
    public TasklistPage tickIn(String label, String option) {
        inside(label).getByText(exactly(said(option))).first().click();
        return this;
    }

    /** Picks from a drop-down list, which a calendar that just closes may have closed again. */
    public TasklistPage pick(String label, String option) {
        Locator list = inside(label).locator(".fjs-input-group");
        Locator item = inside(label).locator(".fjs-dropdownlist-item").getByText(said(option)).first();
        for (int left = 2; left >= 0; left--) {
            list.click();
            try {
                item.waitFor(new Locator.WaitForOptions().setTimeout(left > 0 ? 1_000 : 5_000));
                item.click();
                return this;
            } catch (TimeoutError closed) {
                if (left == 0) {
                    throw closed;
                }
            }
        }
        return this;
    }

    /** Adds one to the field with this label, which takes several. */
    public TasklistPage add(String label, String option) {
        Locator search = inside(label).locator("input");
        search.fill(said(option));
        assertThat(inside(label).locator(".fjs-dropdownlist-item")).hasText(said(option));
        search.press("Enter");
        return this;
    }

    /** Types a date as the picker shows it, and a time of day where the field has one. */
    public TasklistPage date(String label, String date) {
        return enter(label, date, "Enter");
    }

    public TasklistPage shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
        return this;
    }

    /** The whole form, however long. */
    public TasklistPage formShot(String name) {
        page.setViewportSize(WIDTH, 3_000);
        shot(name);
        page.setViewportSize(WIDTH, HEIGHT);
        return this;
    }

    public TasklistPage complete() {
        shot("last");
        press("Complete");
        assertThat(form()).isHidden();
        return this;
    }

    public TasklistPage press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(said(button))).last().click();
        return this;
    }

    /** Nothing on the screen is English for which there is French. */
    public TasklistPage inFrench() {
        org.assertj.core.api.Assertions.assertThat(Bilingual.englishIn(page.locator("body").innerText())).isEmpty();
        return this;
    }

    /** Somebody among those whom a field offers, called by name and team. */
    public TasklistPage tickPerson(String name) {
        part().getByText(Pattern.compile("^\\s*" + name + " · ")).first().click();
        return this;
    }

    public Locator form() {
        return page.locator(".fjs-form").last();
    }

    private Locator part() {
        return group == null ? form() : form().locator(".fjs-form-field-group").filter(new Locator.FilterOptions()
            .setHas(page.getByText(group, new Page.GetByTextOptions().setExact(true)))).last();
    }

    /** Types again where a calendar that just closes has taken the words away, as a person would. */
    private TasklistPage enter(String label, String words, String key) {
        Locator field = field(label);
        for (int left = 2; left >= 0; left--) {
            field.fill(words);
            field.press(key);
            field.blur();
            try {
                assertThat(field).hasValue(words,
                    new LocatorAssertions.HasValueOptions().setTimeout(left > 0 ? 1_000 : 5_000));
                return this;
            } catch (AssertionError lost) {
                if (left == 0) {
                    throw lost;
                }
            }
        }
        return this;
    }

    /** The whole of the field with this label. */
    private Locator inside(String label) {
        return part().locator(".fjs-form-field").filter(new Locator.FilterOptions()
            .setHas(
                page.locator(".fjs-form-field-label").getByText(said(label),
                    new Locator.GetByTextOptions().setExact(false))))
            .last();
    }

    /** The field with this label, which may carry the mark of a required one. */
    public Locator field(String label) {
        return part().getByLabel(exactly(said(label))).first();
    }

    /** What people are told in the browser’s language. */
    private String said(String english) {
        return Bilingual.in(language, english);
    }

    private Locator text(String english) {
        return page.getByText(said(english)).first();
    }

    private static Pattern exactly(String label) {
        return Pattern.compile("^\\s*" + label.replaceAll("[^\\w\\s]", "\\\\$0") + "\\s*\\*?\\s*$");
    }

    @Override
    public void close() {
        context.close();
    }
}
