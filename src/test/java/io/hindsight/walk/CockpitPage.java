package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** Cockpit in somebody's browser, with an eye on all that fails or complains. */
class CockpitPage implements AutoCloseable {

    private static final int PHONE = 600;
    /** What a page that is left while it loads does. */
    private static final String LEFT = "ERR_ABORTED";

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final String shots;
    private final boolean narrow;
    private final List<String> faults = new CopyOnWriteArrayList<>();

    /** @param shots the beginning of the names of its pictures; in the dark on a phone */
    CockpitPage(Browser browser, int port, String person, String language, int width, String shots) {
        narrow = width < PHONE;
        context = browser.newContext(new Browser.NewContextOptions().setLocale(language)
            .setTimezoneId("Europe/Paris").setViewportSize(width, narrow ? 844 : 900)
            .setColorScheme(narrow ? ColorScheme.DARK : ColorScheme.LIGHT));
        page = context.newPage();
        base = "http://localhost:" + port + "/camunda/app/cockpit/default/";
        this.shots = shots;
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
            if (message.text().contains("Hindsight:")) {
                faults.add(message.text());
            }
        });
        page.navigate(base);
        logIn(person);
    }

    void logIn(String person) {
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", "demo");
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    Page page() {
        return page;
    }

    /** Loads Cockpit anew, at this place. */
    CockpitPage at(String hash) {
        page.navigate("about:blank");
        page.navigate(base + hash);
        return this;
    }

    /** The page of ours that is shown. */
    Locator ours() {
        return page.locator(".hindsight-embedded main");
    }

    /** By an entry of the navigation, which a phone has behind a button. */
    CockpitPage enter(String entry) {
        if (narrow) {
            page.locator("[cam-widget-header] .navbar-toggle").click();
        }
        entry(entry).click();
        return this;
    }

    Locator entry(String entry) {
        return page.locator("[cam-widget-header] a").filter(
            new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + entry + "\\s*$")));
    }

    void isAt(String hash) {
        assertThat(page).hasURL(Pattern.compile(".*/default/" + hash.replace("?", "\\?") + "$"));
    }

    /** Nothing has been refused, has failed or is complained of up to now. */
    void isWell() {
        assertThat(page.locator(".notifications .alert")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(faults).isEmpty();
    }

    /** What is known to have been refused. */
    void forgetFaults() {
        faults.clear();
    }

    CockpitPage shot(String name) {
        page.screenshot(
            new Page.ScreenshotOptions().setPath(TasklistPage.SHOTS.resolve(shots + "-" + name + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
