package io.hindsight.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import io.hindsight.answer.Choices.Option;
import io.hindsight.meeting.Meeting.Participant;
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

    /** The groups that these people belong to. */
    List<String> groupsOf(List<String> people) {
        return ids().stream().filter(group -> members(group).stream().anyMatch(people::contains)).toList();
    }

    /** All groups that take part. */
    static List<String> ids() {
        return Role.active().stream().map(Role::group).toList();
    }

    private List<Person> in(String group) {
        return people.with(Role.active().stream().filter(role -> role.group().equals(group)).toList());
    }

    /**
     * Who is invited to a meeting: the teams that must be heard, those chosen on top, and people by name, each once.
     *
     * @param members gives the people of a group
     */
    static List<Participant> invited(List<String> required, List<String> chosen, List<String> people,
            Function<String, List<String>> members) {
        Set<String> groups = new LinkedHashSet<>(required);
        groups.addAll(chosen);
        Map<String, List<String>> invited = new LinkedHashMap<>();
        groups.forEach(group -> members.apply(group)
            .forEach(person -> invited.computeIfAbsent(person, first -> new ArrayList<>()).add(group)));
        people.forEach(person -> invited.putIfAbsent(person, List.of()));
        return invited.entrySet().stream().map(one -> new Participant(one.getKey(), List.copyOf(one.getValue()),
            one.getValue().stream().anyMatch(required::contains), null)).toList();
    }

    /** The groups, of these, that none of the people belongs to. */
    static List<String> missing(List<String> groups, Set<String> people, Function<String, List<String>> members) {
        return groups.stream().filter(group -> members.apply(group).stream().noneMatch(people::contains)).toList();
    }
}
