package io.hindsight.walk;

import java.util.HashMap;
import java.util.Map;

import com.microsoft.playwright.Browser;

/** People at their workplaces: who has logged in to Tasklist stays there until the evening. */
class Workplaces implements AutoCloseable {

    private final Map<String, TasklistPage> people = new HashMap<>();
    private final String language;

    Workplaces() {
        this("en-GB");
    }

    /** @param language of everybody’s browser */
    Workplaces(String language) {
        this.language = language;
    }

    TasklistPage at(Browser browser, int port, String person) {
        return people.computeIfAbsent(person, one -> new TasklistPage(browser, port, one, language));
    }

    @Override
    public void close() {
        people.values().forEach(TasklistPage::close);
        people.clear();
    }
}
