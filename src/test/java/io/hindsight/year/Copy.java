package io.hindsight.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.hindsight.TestClock;

/** One copy of an original: when, whose and in which words. */
final class Copy {

    private final Original original;
    private final Numbers numbers;
    private final Random random;
    private final int days;
    private final Map<String, String> references = new HashMap<>();
    private final Map<String, String> given = new HashMap<>();
    private final Map<String, String> people;
    private final List<Integer> versions = new ArrayList<>();

    Copy(Original original, int days, Numbers numbers, Map<String, String> people, Random random) {
        this.original = original;
        this.days = days;
        this.numbers = numbers;
        this.people = people;
        this.random = random;
    }

    Original original() {
        return original;
    }

    int days() {
        return days;
    }

    /** Publishes a version, so many after the first; before it there were others. */
    void publish(String old, long first, int rank, int others) {
        given.put(old, String.valueOf(first + rank));
        versions.add(others + rank + 1);
    }

    /** Which versions of the plan it publishes. */
    List<Integer> versions() {
        return versions;
    }

    Instant later(Instant at) {
        return Cells.later(at, days);
    }

    void name(String old, String reference) {
        references.put(old, reference);
    }

    List<String> references() {
        return original.references().stream().map(references::get).toList();
    }

    String reference(String old) {
        int year = later(original.until()).atZone(TestClock.OFFICE).getYear();
        return references.computeIfAbsent(old, any -> numbers.document(old.replaceFirst("-\\d{4}-", "-" + year + "-")));
    }

    String number(String old) {
        return given.computeIfAbsent(old, number -> numbers.next(number, original.numbers().contains(number)));
    }

    String id(String old) {
        return given.computeIfAbsent(old, any -> new UUID(random.nextLong(), random.nextLong()).toString());
    }

    String words(String field) {
        return given.computeIfAbsent(field, name -> Phrases.of(name, random));
    }

    String person(String old) {
        return people.getOrDefault(old, old);
    }
}
