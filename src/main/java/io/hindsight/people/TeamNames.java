package io.hindsight.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import io.hindsight.directory.Directory;
import io.hindsight.directory.Directory.DirectoryGroup;
import io.hindsight.form.TeamOptions;
import io.hindsight.text.Renamed;

/**
 * Calls each team as its group is called in the engine, wherever a text of ours names it. A record keeps the group's
 * id, so that a new name is everywhere at once. As long as nobody has renamed a group, it has a name in each language.
 */
@Component
class TeamNames implements TeamOptions, DisposableBean {

    /** For so long a name is taken as it was read, since one page has it many times. */
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);
    private static final String KEYS = "role.";

    private record Known(Map<String, String> names, long since) {
    }

    private final Directory directory;
    private final Function<String, @Nullable String> names = this::name;
    private volatile @Nullable Known known;

    TeamNames(Directory directory) {
        this.directory = directory;
        Renamed.by(names);
    }

    @Override
    public void destroy() {
        Renamed.noMore(names);
    }

    @Override
    public Collection<String> groups() {
        return List.of(Role.groups(Role.values()));
    }

    @Override
    public Set<String> gone() {
        Set<String> gone = new HashSet<>(groups());
        directory.groups().forEach(group -> gone.remove(group.id()));
        return gone;
    }

    @Override
    public Map<String, Optional<String>> changed() {
        Map<String, DirectoryGroup> groups =
            directory.groups().stream().collect(Collectors.toMap(DirectoryGroup::id, group -> group));
        Map<String, Optional<String>> changed = new HashMap<>();
        for (Role role : Role.values()) {
            DirectoryGroup group = groups.get(role.group());
            if (group == null || !group.peopled()) {
                changed.put(role.group(), Optional.empty());
            } else if (isRenamed(role, group)) {
                changed.put(role.group(), Optional.ofNullable(group.name()));
            }
        }
        return changed;
    }

    /** Has the next text read the names anew, and from here, whichever application has begun last in this process. */
    void forget() {
        Renamed.by(names);
        known = null;
    }

    private @Nullable String name(String key) {
        return key.startsWith(KEYS) ? names().get(key.substring(KEYS.length())) : null;
    }

    /** In a transaction that has failed, which can read nothing any more, as they were. */
    private Map<String, String> names() {
        Known last = known;
        if (last != null && System.nanoTime() - last.since < FRESH) {
            return last.names;
        }
        try {
            Known now = new Known(renamed(directory.groups()), System.nanoTime());
            known = now;
            return now.names;
        } catch (DataAccessException failed) {
            return last == null ? Map.of() : last.names;
        }
    }

    private static Map<String, String> renamed(List<DirectoryGroup> groups) {
        Map<String, String> renamed = new HashMap<>();
        for (Role role : Role.values()) {
            groups.stream().filter(group -> group.id().equals(role.group()) && isRenamed(role, group))
                .forEach(group -> renamed.put(group.id(), String.valueOf(group.name())));
        }
        return renamed;
    }

    private static boolean isRenamed(Role role, DirectoryGroup group) {
        return group.name() != null && !group.name().isBlank() && !group.name().equals(role.label());
    }
}
