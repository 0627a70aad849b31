package io.hindsight.walk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.mail.Letter;
import io.hindsight.notification.Delivery;
import io.hindsight.notification.SwitchedPost;
import io.hindsight.reminder.TaskSweep;
import io.hindsight.track.Track;
import io.hindsight.track.TrackChanges;

/**
 * How many mails a post-mortem costs on each track in an organisation of 16 people where all goes well: each working
 * day begins with the digest, and by its evening all is done that was open in the morning. {@code target/mails.txt} has
 * the figures.
 */
@EngineTest
class MailFiguresTest {

    private static final Path FIGURES = Path.of("target/mails.txt");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final int LONGEST = 100;

    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;
    @Autowired
    TrackChanges changes;
    @Autowired
    TaskSweep sweep;
    @Autowired
    Delivery delivery;
    @Autowired
    SwitchedPost post;
    @Autowired
    JdbcClient jdbc;

    private final List<Letter> letters = new ArrayList<>();
    private final Map<String, Object> chosen = new HashMap<>();

    @BeforeEach
    void nobodyHasAnythingToDo() {
        stages.endAll();
        deliver();
        clear();
        post.use(letters::add);
    }

    @AfterEach
    void backToNow() {
        post.reset();
        TestClock.reset();
        stages.endAll();
        clear();
    }

    private void clear() {
        jdbc.sql("DELETE FROM digest_run").update();
        jdbc.sql("DELETE FROM notice WHERE kind = 'digest' OR sent_at IS NULL AND dropped_at IS NULL").update();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, low, keep, 15, 4", "STANDARD, medium, change, 30, 8", "FULL, medium, change, 50, 8"})
    void each_track_writes_no_more_mails_than_it_may(Track track, String severity, String plan, int all, int each)
            throws IOException {
        at(TestClock.workingDay(1), MORNING);
        sweep();
        at(TestClock.today(), LocalTime.of(10, 0));
        chosen.putAll(Map.of("planChange", plan, "trainingNeeded", track == Track.LIGHT ? "no" : "yes",
            "session1Audience", Spin.JSON(List.of("sysadmins")), "attended",
            CarefulWalk.ALL, "scoreAfter", 90));
        String reference = stages.receive(severity, false);
        if (track == Track.FULL) {
            changes.choose(reference, track, "All of it", "facilitator1");
        }
        int days = live(reference, new CarefulWalk(engine, chosen, Set.of()));
        Map<String, Long> readers =
            new TreeMap<>(
                letters.stream().collect(groupingBy(letter -> letter.address().replaceAll("@.*", ""), counting())));
        Files.writeString(FIGURES, "%s: %d mails on %d working days, to %s%n".formatted(track.code(), letters.size(),
            days, readers), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertThat(letters).hasSizeLessThanOrEqualTo(all);
        assertThat(readers.values()).allMatch(count -> count <= each);
    }

    /** Day by day; returns how many it took. */
    private int live(String reference, CarefulWalk walk) {
        sweep();
        for (int day = 1; day < LONGEST; day++) {
            at(TestClock.workingDay(1), MORNING);
            sweep();
            List<Task> open = walk.open(reference);
            if (open.isEmpty()) {
                return day;
            }
            at(TestClock.today(), AFTERNOON.plusHours(2));
            String nextWeek = moment(TestClock.workingDay(5), AFTERNOON).toString();
            chosen.put("scheduledFor", nextWeek);
            chosen.put("session1Begins", nextWeek);
            open.forEach(task -> work(walk, task));
        }
        throw new IllegalStateException("It does not end");
    }

    private void work(CarefulWalk walk, Task task) {
        boolean isToCome = task.getName().startsWith("Hold")
            && task.getDueDate().toInstant().isAfter(TestClock.now().plus(Duration.ofHours(6)));
        if (!isToCome && engine.getTaskService().createTaskQuery().taskId(task.getId()).count() > 0) {
            walk.complete(task);
            TestClock.goTo(TestClock.now().plusSeconds(600));
            sweep();
        }
    }

    private void sweep() {
        sweep.sweep();
        deliver();
    }

    private void deliver() {
        jdbc.sql("SELECT id FROM notice WHERE sent_at IS NULL AND dropped_at IS NULL AND process IS NOT NULL")
            .query(UUID.class).list()
            .forEach(delivery::deliver);
    }

    private static void at(LocalDate day, LocalTime time) {
        TestClock.goTo(moment(day, time));
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(TestClock.OFFICE).toInstant();
    }
}
