package io.hindsight.walk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.track.Track;
import io.hindsight.track.TrackChanges;
import io.hindsight.walk.CarefulWalk.Answer;

/**
 * What a post-mortem costs on each track where all goes well; {@code target/tracks.txt} has the figures. How many mails
 * it is, {@link MailFiguresTest} counts.
 */
@EngineTest
class TrackFiguresTest {

    private static final Path FIGURES = Path.of("target/tracks.txt");
    /** It ends by itself when the meeting is held. */
    private static final String NOBODY_HAS_TO = "Write account";

    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;
    @Autowired
    TrackChanges changes;

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, low, keep, 7, 40", "STANDARD, medium, change, 20, 140", "FULL, medium, change, 45, 160"})
    void each_track_costs_no_more_than_it_may(Track track, String severity, String plan, int tasks, int answers)
            throws IOException {
        String reference = stages.receive(severity, false);
        if (track == Track.FULL) {
            changes.choose(reference, track, "All of it", "facilitator1");
        }
        CarefulWalk walk = new CarefulWalk(engine, Map.of("planChange", plan, "trainingNeeded",
            track == Track.LIGHT ? "no" : "yes", "attended", CarefulWalk.ALL, "scoreAfter", 90), Set.of(NOBODY_HAS_TO));
        long typed = walk.walk(reference).stream().filter(Answer::required).count();
        Files.writeString(FIGURES,
            "%s: %d tasks %s, %d answers%n".formatted(track.code(), walk.tasks().size(),
                new TreeMap<>(walk.tasks().stream().collect(groupingBy(name -> name, counting()))), typed),
            StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertThat(walk.tasks()).hasSizeLessThanOrEqualTo(tasks);
        assertThat(typed).isLessThanOrEqualTo(answers);
    }
}
