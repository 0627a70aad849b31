package io.hindsight.meeting;

import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;

import io.hindsight.form.Choices.Option;
import io.hindsight.people.Names;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;

/** Who can be invited: the groups that take part in meetings, by id, and who is in them. */
@Component
class Invitees {

    private final People people;

    Invitees(People people) {
        this.people = people;
    }

    List<String> members(String group) {
        return in(group).stream().map(Person::id).toList();
    }

    List<Option> options(Collection<String> groups) {
        return people.with(Role.active().stream().filter(role -> groups.contains(role.group())).toList()).stream()
            .map(person -> new Option(person.id(), person.name())).toList();
    }

    List<Option> everybody() {
        return options(ids());
    }

    Names names() {
        return people.names();
    }

    String name(String person) {
        return people.name(person);
    }

    /** All groups that take part. */
    static List<String> ids() {
        return Role.active().stream().map(Role::group).toList();
    }

    private List<Person> in(String group) {
        return people.with(Role.active().stream().filter(role -> role.group().equals(group)).toList());
    }
}
