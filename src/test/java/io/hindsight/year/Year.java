package io.hindsight.year;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import io.hindsight.TestClock;

/**
 * A believable past: post-mortems of a year, or of several, in all states that they can be in. Each way that one can go
 * is walked once by the engine, and its rows are copied: shifted in time by whole weeks, so that what is due stays due
 * on the same weekday, with other people and other words. What a copy waits for then is the later the longer it waits.
 * What comes out depends on the seed alone, and on the moment that it leads up to.
 */
public final class Year {

    /** How much at once, which is a matter of memory. */
    private static final int PORTION = 500;
    private static final int DAYS = 365;
    private static final int WEEK = 7;

    /** A post-mortem of a copy, by the reference of its original. */
    private record Named(Planned copy, String old) {

        Instant opened() {
            return Cells.later(copy.original.opened().get(old), copy.days);
        }
    }

    /** @param number tells copies apart that are otherwise the same */
    private record Planned(Original original, int days, int number) {

        Instant opened() {
            return Cells.later(original.opened().values().iterator().next(), days);
        }

        Stream<Instant> versions() {
            return original.versions().values().stream().map(at -> Cells.later(at, days));
        }
    }

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final int port;
    private final Random random;
    private final List<Tables.Table> tables;
    private final Numbers numbers;
    private final List<Original> originals = new ArrayList<>();
    private final Map<Original, Integer> taken = new HashMap<>();
    private final Instant until;
    private int published;

    private Year(ApplicationContext application, int port, long seed, Instant until) {
        this.engine = application.getBean(ProcessEngine.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.database = application.getBean(DataSource.class);
        this.port = port;
        this.random = new Random(seed);
        this.until = until;
        Staff.hire(engine.getIdentityService());
        this.tables = new Tables(jdbc).all();
        this.numbers = new Numbers(jdbc);
    }

    /**
     * Fills the database of a running application whose job executor stands still and in which there is no post-mortem.
     *
     * @param port   where it listens
     * @param number how many post-mortems, of the last year
     * @return what was made
     */
    public static Made make(ApplicationContext application, int port, int number, long seed)
            throws IOException, SQLException {
        return begin(application, port, seed).add(number, 1);
    }

    /** Walks the ways, so that copies can be added. */
    public static Year begin(ApplicationContext application, int port, long seed) throws IOException {
        Year year = new Year(application, port, seed, TestClock.now().truncatedTo(ChronoUnit.MINUTES));
        Leftovers leftovers =
            new Leftovers(year.jdbc, application.getBean(PlatformTransactionManager.class));
        year.numbers.mark();
        year.originals.addAll(year.walk());
        leftovers.remove(year.tables);
        year.numbers.settle();
        return year;
    }

    /** Whether there is no post-mortem yet. */
    public static boolean isMissing(ApplicationContext application) {
        return application.getBean(JdbcClient.class).sql("SELECT count(*) FROM post_mortem").query(Integer.class)
            .single() == 0;
    }

    /**
     * Adds so many.
     *
     * The database looks at the constraints of as many as fit into memory at once; of more they are the same.
     *
     * @param years over how many years up to now; what is open is of the last one
     */
    public Made add(int number, int years) throws IOException, SQLException {
        List<Planned> plan = plan(number, years);
        Map<Named, String> names = names(plan);
        List<Instant> versions = plan.stream().flatMap(Planned::versions).sorted().toList();
        Map<Instant, Integer> rank = new HashMap<>();
        IntStream.range(0, versions.size()).forEach(at -> rank.putIfAbsent(versions.get(at), at));
        long firstVersion = numbers.reserve("plan_version", versions.size());
        Made made = new Made(until);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (number > PORTION) {
                connection.createStatement().execute("SET LOCAL session_replication_role = replica");
            }
            Writer writer = new Writer(connection, tables, made, number <= PORTION);
            List<Copy> copies = new ArrayList<>();
            for (Planned one : plan) {
                Copy copy = new Copy(one.original, one.days, numbers, Staff.others(random), random);
                one.original.versions().forEach((old, at) -> copy.publish(old, firstVersion,
                    rank.merge(copy.later(at), 1, Integer::sum) - 1, published));
                one.original.references().forEach(old -> copy.name(old, names.get(new Named(one, old))));
                copies.add(copy);
                if (copies.size() == PORTION) {
                    writer.write(copies);
                    copies.clear();
                }
            }
            writer.write(copies);
            connection.commit();
        }
        published += versions.size();
        jdbc.sql("ANALYZE").update();
        jdbc.sql(
            "SELECT keep_standing(ARRAY(SELECT id FROM action WHERE id NOT IN (SELECT action FROM action_standing)))")
            .query((row, at) -> at).list();
        while (jdbc.sql("SELECT keep_missing_search(?)").param(PORTION).query(Integer.class).single() > 0) {
            // until none is left
        }
        numbers.settle();
        jdbc.sql("ANALYZE action_standing").update();
        return made;
    }

    /** Numbers of a year go up as they come in. */
    private Map<Named, String> names(List<Planned> plan) {
        Map<Named, String> names = new HashMap<>();
        plan.stream().flatMap(one -> one.original.references().stream().map(old -> new Named(one, old)))
            .sorted(Comparator.comparing(Named::opened))
            .forEach(one -> names.put(one, numbers.postMortem(one.opened().atZone(TestClock.OFFICE).getYear())));
        return names;
    }

    private List<Original> walk() throws IOException {
        List<Original> walked = new ArrayList<>();
        Instant start = until.minus(DAYS + WEEK * 10, ChronoUnit.DAYS).atZone(TestClock.OFFICE)
            .with(TemporalAdjusters.previous(DayOfWeek.MONDAY)).with(LocalTime.of(9, 0)).toInstant();
        try {
            for (int at = 0; at < Shapes.ALL.size(); at++) {
                Shape shape = Shapes.ALL.get(at);
                TestClock.goTo(start.plus(at % 5, ChronoUnit.DAYS).plus(at * 7L, ChronoUnit.MINUTES));
                Review review = new Review(engine, port, at);
                try {
                    shape.way().accept(review);
                } catch (RuntimeException failed) {
                    throw new IllegalStateException("Could not walk “" + shape.name() + "”", failed);
                }
                walked.add(Original.read(jdbc, tables, shape, review.references(), TestClock.now()));
            }
        } finally {
            TestClock.goTo(until);
            TestClock.reset();
        }
        return walked;
    }

    /** Which post-mortem went which way, and when, in the order in which they came in. */
    private List<Planned> plan(int number, int years) {
        List<Original> drawn = new ArrayList<>();
        if (taken.isEmpty()) {
            drawn.addAll(originals);
            originals.forEach(one -> taken.put(one, 1));
        }
        List<Original> often = originals.stream()
            .flatMap(one -> IntStream.range(0, one.shape().weight()).mapToObj(any -> one)).toList();
        int made = drawn.stream().mapToInt(one -> one.references().size()).sum();
        while (made < number) {
            Original one = often.get(random.nextInt(often.size()));
            boolean isOfLastYear = !one.shape().waits() || random.nextInt(years) == 0;
            if (isOfLastYear && taken.getOrDefault(one, 0) < one.shape().most()
                && made + one.references().size() <= number) {
                taken.merge(one, 1, Integer::sum);
                made += one.references().size();
                drawn.add(one);
            }
        }
        return IntStream.range(0, drawn.size())
            .mapToObj(at -> new Planned(drawn.get(at), days(drawn.get(at), years), at))
            .sorted(Comparator.comparing(Planned::opened)).toList();
    }

    private int days(Original original, int years) {
        int wait = original.shape().waits() ? waiting() : random.nextInt(DAYS * years - WEEK * 8);
        long most = ChronoUnit.DAYS.between(original.until(), until);
        if (original.next() != null) {
            wait = (int) Math.min(wait,
                Math.max(0, ChronoUnit.DAYS.between(original.until(), original.next()) - WEEK));
        }
        return (int) Math.floorDiv(most - wait, WEEK) * WEEK;
    }

    /** Most things are done within days, some wait for weeks and a few for months. */
    private int waiting() {
        int kind = random.nextInt(100);
        return kind < 50 ? random.nextInt(4) : kind < 85 ? random.nextInt(25) : random.nextInt(130);
    }
}
