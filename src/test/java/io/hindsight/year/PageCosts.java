package io.hindsight.year;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.bench.Counting;
import io.hindsight.walk.Visitor;

/**
 * Prints what pages cost: the median and the 95th percentile in milliseconds and the statements of each, for who is in
 * as few circles as there can be and for who is in many.
 */
final class PageCosts {

    private static final int TURNS = 40;
    private static final int WARM = 10;

    private final JdbcClient jdbc;
    private final int port;

    PageCosts(JdbcClient jdbc, int port) {
        this.jdbc = jdbc;
        this.port = port;
    }

    void print(List<String> pages) {
        for (String reader : readers()) {
            Visitor visitor = Visitor.loggedIn(port, reader);
            pages.forEach(page -> measure(visitor, reader, page));
        }
    }

    private List<String> readers() {
        List<String> people = jdbc.sql("""
            SELECT user_id_ FROM act_id_membership LEFT JOIN circle_member ON person = user_id_
            WHERE group_id_ = 'management' GROUP BY user_id_ ORDER BY count(post_mortem), user_id_""")
            .query(String.class).list();
        return List.of("security1", people.get(people.size() - 1));
    }

    private void measure(Visitor visitor, String reader, String page) {
        List<Long> nanos = new ArrayList<>();
        for (int turn = 0; turn < WARM + TURNS; turn++) {
            long begin = System.nanoTime();
            if (visitor.get(page).statusCode() != 200) {
                say("%-12s %-50s is not there".formatted(reader, page));
                return;
            }
            if (turn >= WARM) {
                nanos.add(System.nanoTime() - begin);
            }
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        Counting.isOn = true;
        Counting.STATEMENTS.set(0);
        visitor.get(page);
        long statements = Counting.STATEMENTS.get();
        Counting.isOn = false;
        say("%-12s %-50s median %6.1f ms, 95th %6.1f ms, %d statements".formatted(reader, page,
            sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 95 / 100] / 1e6, statements));
    }

    static void say(String line) {
        System.out.println("BENCH " + line);
    }
}
