package io.hindsight.walk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;

/** Camunda's webapps in somebody's browser, with an eye on what the server refuses or fails at. */
class WatchedPages implements AutoCloseable {

    /** Milliseconds: a busy machine is slow, not wrong. */
    private static final double PATIENCE = 90_000;

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> broken = new CopyOnWriteArrayList<>();

    WatchedPages(Browser browser, String base, String person) {
        this.base = base;
        context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1500, 1000));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onResponse(response -> {
            asked.add(
                response.request().method() + " " + response.url().substring(base.length()).replaceFirst("\\?.*", ""));
            if (response.status() == 403 || response.status() == 429 || response.status() >= 500) {
                refused.add(response.status() + " " + response.request().method() + " "
                    + response.url().substring(base.length()));
            }
        });
        page.onRequestFailed(request -> broken.add(request.failure() + " " + request.url()));
        page.onConsoleMessage(message -> broken.add(message.type() + ": " + message.text()));
        page.onPageError(broken::add);
        page.navigate(base + "/camunda/app/welcome/");
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", "demo");
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** What was answered with 403, 429 or by a fault, in the order of asking. */
    List<String> refused() {
        return refused;
    }

    /** Every call that was answered: method and path. */
    List<String> asked() {
        return asked;
    }

    void tasklist(String task) {
        open("tasklist", "/?task=" + task + "&detailsTab=task-detail-history", task + "/form");
        press("Claim");
        press("Diagram");
        press("Form");
        page.locator(".claim .remove, [ng-click^=unclaim], .unclaim").first().click();
        quiet();
        page.getByText("My groups’ tasks").first().click();
        page.getByText("All open tasks").first().click();
        quiet();
        page.getByText("Start a post-mortem").first().click();
        page.waitForURL("**/start/post-mortem");
        quiet();
    }

    void cockpit(String definition, String instance, String decision) {
        open("cockpit", "/dashboard", "/deployment/count");
        open("cockpit", "/processes", "/process-definition/statistics-count");
        for (String tab : List.of("process-instances", "incidents", "called-process-definitions", "job-definitions")) {
            open("cockpit", "/process-definition/" + definition + "/runtime?tab=" + tab, "/xml");
        }
        for (String tab : List.of("variables", "incidents", "called-process-instances", "user-tasks", "jobs",
            "external-tasks")) {
            open("cockpit", "/process-instance/" + instance + "/runtime?tab=" + tab + "-tab", "/activity-instances");
        }
        open("cockpit", "/decisions", "/decision-definition/count");
        open("cockpit", "/decision-definition/" + decision, "/xml");
        open("cockpit", "/tasks", "/board");
        open("cockpit", "/batch", "/batch/statistics");
        open("cockpit", "/repository", "/deployment");
        page.waitForResponse(response -> response.url().contains("/resources"),
            () -> page.getByText("deadlines.dmn").first().click());
        quiet();
    }

    void failedTask(String instance) {
        for (String tab : List.of("incidents-tab", "external-tasks-process-instance-runtime")) {
            open("cockpit", "/process-instance/" + instance + "/runtime?tab=" + tab, "/activity-instances");
        }
    }

    void retry(String instance) {
        open("cockpit", "/process-instance/" + instance + "/runtime?tab=incidents-tab", "/activity-instances");
        page.locator("[ng-click^=openExternalTaskRetryDialog]:visible").first().click();
        page.locator(".modal-footer button.btn-primary:visible").first().click();
        quiet();
    }

    void admin() {
        open("admin", "/users", "/default/user/count");
        for (String tab : List.of("profile", "groups", "account")) {
            open("admin", "/users/facilitator1?tab=" + tab, "/user/facilitator1/profile");
        }
        open("admin", "/user-create", "/auth/user/default");
        open("admin", "/groups", "/group/count");
        open("admin", "/groups/security?tab=users", "/group/security");
        open("admin", "/tenants", "/tenant/count");
        open("admin", "/authorization?resource=0", "/authorization/count");
        open("admin", "/system?section=system-settings-general", "/auth/user/default");
    }

    void welcome() {
        open("welcome", "/welcome", "/group/count");
    }

    /** Loads a page anew, and waits until it has been answered what it is about and asks nothing more. */
    void open(String app, String hash, String awaited) {
        page.navigate("about:blank");
        broken.clear();
        try {
            page.waitForResponse(response -> response.url().contains(awaited),
                () -> page.navigate(base + "/camunda/app/" + app + "/default/#" + hash));
        } catch (TimeoutError never) {
            page.screenshot(new Page.ScreenshotOptions().setPath(TasklistPage.SHOTS.resolve("not-loaded.png")));
            throw new AssertionError(app + hash + " has not asked for " + awaited + ", but " + broken, never);
        }
        quiet();
    }

    void press(String text) {
        page.getByText(text, new Page.GetByTextOptions().setExact(true)).first().click();
        quiet();
    }

    /** Until half a second has passed without a request. */
    private void quiet() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    Page page() {
        return page;
    }

    @Override
    public void close() {
        context.close();
    }
}
