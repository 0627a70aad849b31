package io.hindsight.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.hindsight.directory.Directory;
import io.hindsight.directory.Directory.DirectoryEntry;

/** The people who can be asked to do something in a post-mortem. */
@Component
public class People {

    private final Directory directory;
    private final NameHistory history;

    People(Directory directory, NameHistory history) {
        this.directory = directory;
        this.history = history;
    }

    /** All who have one of these roles, each once, in the order of the roles. */
    public List<Person> with(List<Role> roles) {
        Map<String, Person> found = new LinkedHashMap<>();
        roles.stream().map(Role::group).map(directory::members).flatMap(Collection::stream)
            .map(People::person).forEach(person -> found.putIfAbsent(person.id(), person));
        return List.copyOf(found.values());
    }

    public Optional<Person> find(String id) {
        return directory.find(id).map(People::person);
    }

    /** Those of them who are there, by id. */
    public Map<String, Person> all(Collection<String> ids) {
        return directory.all(ids).stream().map(People::person).collect(Collectors.toMap(Person::id, person -> person));
    }

    /** The name that people know somebody by, or the last one of who has left. */
    public String name(String id) {
        return names().of(id);
    }

    /** All names, read at once: take it once for a page, a letter or a text. */
    public Names names() {
        return history.names();
    }

    private static Person person(DirectoryEntry entry) {
        return new Person(entry.id(), entry.name(), entry.email());
    }
}
