package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;

/** Our pages in somebody's browser, with an eye on all that fails or complains; in the dark on a phone. */
class OwnPages implements AutoCloseable {

    private static final int PHONE = 600;
    /** What a page that is left while it loads does. */
    private static final String LEFT = "ERR_ABORTED";

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final boolean narrow;
    private final List<String> faults = new CopyOnWriteArrayList<>();

    /** Opens the home page. */
    OwnPages(Browser browser, int port, String person, String language, int width) {
        this(browser, port, "/", person, language, width, message -> message.type().equals("error")
            && !message.page().url().contains("/camunda/"));
    }

    /**
     * Opens a page, and logs in on the way.
     *
     * @param complaint tells which messages of the console are faults
     */
    OwnPages(Browser browser, int port, String path, String person, String language, int width,
            Predicate<ConsoleMessage> complaint) {
        narrow = width < PHONE;
        context = browser.newContext(new Browser.NewContextOptions().setLocale(language)
            .setTimezoneId("Europe/Paris").setViewportSize(width, narrow ? 844 : 900)
            .setColorScheme(narrow ? ColorScheme.DARK : ColorScheme.LIGHT));
        page = context.newPage();
        base = "http://localhost:" + port;
        page.onResponse(response -> {
            if (response.status() >= 400) {
                faults.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        page.onRequestFailed(request -> {
            if (!request.failure().contains(LEFT)) {
                faults.add(request.failure() + " " + request.url());
            }
        });
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (complaint.test(message)) {
                faults.add(message.text());
            }
        });
        page.navigate(base + path);
        logIn(person);
    }

    final void logIn(String person) {
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", "demo");
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    Page page() {
        return page;
    }

    boolean isNarrow() {
        return narrow;
    }

    Response at(String path) {
        return page.navigate(base + path);
    }

    Locator main() {
        return page.locator("main");
    }

    Locator rows() {
        return main().locator("tbody tr");
    }

    /** The page is in this language and no wider than the window, and nothing is English for which there is French. */
    void isReadable(String language) {
        assertThat(page.locator("html")).hasAttribute("lang", language.substring(0, 2));
        org.assertj.core.api.Assertions.assertThat(page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth")).isEqualTo(0);
        if (language.startsWith("fr")) {
            org.assertj.core.api.Assertions.assertThat(Bilingual.englishIn(page.locator("body").innerText())).isEmpty();
        }
    }

    /** Nothing has been refused, has failed or is complained of up to now. */
    void isWell() {
        org.assertj.core.api.Assertions.assertThat(faults).isEmpty();
    }

    void shot(String name, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(whole)
            .setPath(TasklistPage.SHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
