package io.hindsight.circle;

import java.util.List;

import org.springframework.stereotype.Component;

import io.hindsight.answer.Choices.Option;
import io.hindsight.form.FormOptions;
import io.hindsight.people.People;
import io.hindsight.people.Role;

/** Offers whom the reporter of a confidential incident can name: everybody with a role. */
@Component
class PeopleOptions implements FormOptions {

    private final People people;

    PeopleOptions(People people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "circlePeople";
    }

    @Override
    public List<Option> options() {
        return people.with(Role.active()).stream().map(person -> new Option(person.id(), person.name())).toList();
    }
}
