package io.hindsight.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.directory.Directory.DirectoryEntry;
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
    public void saving(@Nullable DirectoryEntry before, DirectoryEntry after, boolean password) {
        if (before == null && !history.give(after.id())) {
            throw new Refusal("refused.login.given", after.id());
        }
        if (before == null || !before.name().equals(after.name())) {
            history.write(after.id(), after.name());
        }
    }
}
