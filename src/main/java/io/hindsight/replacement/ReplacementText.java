package io.hindsight.replacement;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.hindsight.answer.Choices.Option;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/** What the form shows of who has left, as Markdown. */
@Component
record ReplacementText(People people) {

    String left(String person, Words words) {
        return words.of("told.replacement.left", Markdown.literal(people.name(person)));
    }

    /** One thing, by the number that the form has for it. */
    static String numbered(int number, Duty duty, Words words) {
        return words.of("told.replacement.numbered", number, duty.told());
    }

    /** What there is no room to ask for one by one; empty where there is room for all. */
    String more(List<Duty> duties, Words words) {
        return duties.isEmpty() ? "" : duties.stream().map(duty -> "- " + duty.told().in(words))
            .collect(Collectors.joining("\n", words.of("told.replacement.more") + "\n\n", ""));
    }

    static List<Option> options(List<Person> people) {
        return people.stream().map(person -> new Option(person.id(), person.name())).toList();
    }
}
