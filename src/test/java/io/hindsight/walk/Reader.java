package io.hindsight.walk;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;

/** Somebody in Tasklist whose browser speaks a language and stands in a time zone. */
class Reader implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String tasklist;

    /** @param session of a login before; empty to log in anew */
    Reader(Browser browser, int port, String locale, String zone, int width, List<Cookie> session) {
        context = browser.newContext(new Browser.NewContextOptions().setLocale(locale).setTimezoneId(zone)
            .setViewportSize(width, 900).setColorScheme(ColorScheme.DARK));
        context.addCookies(session);
        page = context.newPage();
        tasklist = "http://localhost:" + port + "/camunda/app/tasklist/default/";
    }

    static Reader of(Browser browser, int port, String locale, int width) {
        return new Reader(browser, port, locale, "Europe/Paris", width, List.of());
    }

    Reader logIn(String person) {
        page.navigate(tasklist);
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", "demo");
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /** Loads Tasklist anew, at this place. */
    Page at(String hash) {
        page.navigate("about:blank");
        page.navigate(tasklist + hash);
        page.locator(".task-filters .content li, .task-filters .task-filter").first().waitFor();
        return page;
    }

    Page page() {
        return page;
    }

    List<Cookie> session() {
        return context.cookies();
    }

    @Override
    public void close() {
        context.close();
    }
}
