package io.hindsight.year;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;

import io.hindsight.TestClock;
import io.hindsight.year.Expected.Open;

/** What is open in the year by our own count, at the moment that a test begins. */
abstract class OpenInTheYear extends InTheYear {

    Expected expected;
    List<Open> open;
    Instant at;

    @BeforeEach
    void expect() {
        expected = new Expected(made);
        open = expected.all();
        at = TestClock.now();
    }

    Stream<Open> known(String reader) {
        return open.stream().filter(one -> one.postMortem() != null && expected.isKnown(one.postMortem(), reader));
    }

    TreeSet<String> late(String reader) {
        return known(reader).filter(one -> one.isLate(at)).map(Open::postMortem)
            .collect(Collectors.toCollection(TreeSet::new));
    }
}
