package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Cockpit in somebody's browser, with an eye on all that fails or complains. */
class CockpitPage implements AutoCloseable {

    private static final String PLACE = "/camunda/app/cockpit/default/";

    private final OwnPages pages;
    private final String shots;

    /** @param shots the beginning of the names of its pictures */
    CockpitPage(Browser browser, int port, String person, String language, int width, String shots) {
        pages = new OwnPages(browser, port, PLACE, person, language, width,
            message -> message.text().contains("Hindsight:"));
        this.shots = shots;
    }

    void logIn(String person) {
        pages.logIn(person);
    }

    Page page() {
        return pages.page();
    }

    /** Loads Cockpit anew, at this place. */
    CockpitPage at(String hash) {
        page().navigate("about:blank");
        pages.at(PLACE + hash);
        return this;
    }

    /** The page of ours that is shown. */
    Locator ours() {
        return page().locator(".hindsight-embedded main");
    }

    /** By an entry of the navigation, which a phone has behind a button. */
    CockpitPage enter(String entry) {
        if (pages.isNarrow()) {
            page().locator("[cam-widget-header] .navbar-toggle").click();
        }
        entry(entry).click();
        return this;
    }

    Locator entry(String entry) {
        return page().locator("[cam-widget-header] a").filter(
            new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + entry + "\\s*$")));
    }

    void isAt(String hash) {
        assertThat(page()).hasURL(Pattern.compile(".*/default/" + hash.replace("?", "\\?") + "$"));
    }

    /** Nothing has been refused, has failed or is complained of up to now. */
    void isWell() {
        assertThat(page().locator(".notifications .alert")).hasCount(0);
        pages.isWell();
    }

    CockpitPage shot(String name) {
        pages.shot(shots + "-" + name, false);
        return this;
    }

    @Override
    public void close() {
        pages.close();
    }
}
