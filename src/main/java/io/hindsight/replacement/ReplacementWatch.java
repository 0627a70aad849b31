package io.hindsight.replacement;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.hindsight.directory.Directory;
import io.hindsight.directory.Directory.DirectoryEntry;
import io.hindsight.directory.DirectoryWatcher;
import io.hindsight.people.Role;

/** Sees people leave and come back; it is there before the engine, which tells it what it makes at its start. */
@Component
class ReplacementWatch implements DirectoryWatcher {

    private static final List<String> TEAMS = Role.active().stream().map(Role::group).toList();

    private final ObjectProvider<Replacements> replacements;
    private final ObjectProvider<Directory> directory;
    private final Leaving leaving;

    ReplacementWatch(ObjectProvider<Replacements> replacements, ObjectProvider<Directory> directory, Leaving leaving) {
        this.replacements = replacements;
        this.directory = directory;
        this.leaving = leaving;
    }

    @Override
    public void left(String user, String group) {
        if (TEAMS.contains(group) && directory.getObject().groupsOf(user).stream()
            .noneMatch(other -> !other.equals(group) && TEAMS.contains(other))) {
            replacements.getObject().ask(user);
        }
    }

    @Override
    public void deleting(DirectoryEntry user) {
        replacements.getObject().ask(user.id());
    }

    @Override
    public void joined(String user, String group) {
        if (TEAMS.contains(group)) {
            leaving.askedFor(List.of(user)).forEach(back -> replacements.getObject().settle(back));
        }
    }
}
