package io.hindsight.people;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks whether a text speaks of persons instead of the system: it names somebody, or uses words of blame. */
final class Blameless {

    /** What was found. */
    record Remark(String kind, String match) {
    }

    private final BlameWords words;

    Blameless(BlameWords words) {
        this.words = words;
    }

    /** At most one remark of each kind. */
    List<Remark> look(String text, List<Person> people) {
        Optional<Remark> named = people.stream().filter(person -> names(text, person)).findFirst()
            .map(person -> new Remark(Hint.NAMES_PERSON, person.name()));
        Optional<Remark> blaming = words.in(text).map(match -> new Remark(Hint.BLAMES, match));
        return Stream.of(named, blaming).flatMap(Optional::stream).toList();
    }

    private static boolean names(String text, Person person) {
        return holds(text, person.name()) || holds(text, person.id());
    }

    private static boolean holds(String text, String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text).find();
    }
}
