package io.hindsight.people;

import org.springframework.stereotype.Component;

import io.hindsight.directory.Directory.Entry;
import io.hindsight.directory.DirectoryWatcher;
import io.hindsight.engine.Refusal;

/** Gives each login once, and keeps every name that somebody gets. */
@Component
class GivenLogins implements DirectoryWatcher {

    private final NameHistory history;

    GivenLogins(NameHistory history) {
        this.history = history;
    }

    @Override
    public void saving(Entry before, Entry after, boolean password) {
        if (before == null && !history.give(after.id())) {
            throw new Refusal(
                ("The login “%s” was given before, or one that differs only in small and capital letters. "
                    + "The record knows somebody else by it, so choose another one.").formatted(after.id()));
        }
        if (before == null || !before.name().equals(after.name())) {
            history.write(after.id(), after.name());
        }
    }
}
