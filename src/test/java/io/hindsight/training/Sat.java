package io.hindsight.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.hindsight.training.Session.Invited;
import io.hindsight.training.Session.Sitting;
import io.hindsight.training.Session.SittingReport;

/** Sessions as they were held, for tests of rules. */
public final class Sat {

    private final List<Sitting> sittings = new ArrayList<>();

    public static Sat session() {
        return new Sat();
    }

    /** A sitting to which these were invited and to which these came. */
    public Sat invited(Set<String> invited, Set<String> came) {
        return invited(invited, came, null, null);
    }

    /** @param before score in percent; null, as the one after, when it was not measured */
    public Sat invited(Set<String> invited, Set<String> came, Integer before, Integer after) {
        return sitting(invited.stream().sorted().map(person -> new Invited(person, came.contains(person))).toList(),
            new SittingReport(LocalDate.EPOCH, before, after, null, 80, 70, "trainer1", Instant.EPOCH));
    }

    /** A sitting that lies ahead. */
    public Sat planned(Set<String> invited) {
        return sitting(invited.stream().map(person -> new Invited(person, null)).toList(), null);
    }

    private Sat sitting(List<Invited> invited, SittingReport report) {
        int number = sittings.size() + 1;
        sittings.add(new Sitting(number, number, Instant.EPOCH, null, 45, "Room 1", null, null, "trainer1",
            Instant.EPOCH, invited, report, null));
        return this;
    }

    public Session end() {
        return new Session(1, "PM-2026-0001", 1, "Subject", List.of("employees"), "Goal", "Test", List.of(), "trainer1",
            Instant.EPOCH, List.copyOf(sittings));
    }

    public static Set<String> people(int first, int last) {
        return Set.copyOf(IntStream.rangeClosed(first, last).mapToObj(n -> "p%03d".formatted(n)).toList());
    }
}
