package io.hindsight.training;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.hindsight.answer.Choices.Option;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;
import io.hindsight.training.Session.Invited;
import io.hindsight.training.Session.Sitting;

/** The people of a session by name, found with few queries however many they are. */
@Component
class SessionPeople {

    private final People people;

    SessionPeople(People people) {
        this.people = people;
    }

    /** Those who could train, trainers first. */
    List<Option> trainers() {
        List<Role> roles = Stream.concat(Stream.of(Role.TRAINERS), Role.active().stream()).distinct().toList();
        return people.with(roles).stream().map(person -> new Option(person.id(), person.name())).toList();
    }

    /** Those who are invited to the sitting; who has left keeps their place. */
    List<Option> invited(Sitting sitting) {
        Map<String, Person> known = people.with(List.of(Role.values())).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
        return sitting.invited().stream().map(Invited::person)
            .map(person -> new Option(person, known.containsKey(person) ? known.get(person).name() : person)).toList();
    }
}
