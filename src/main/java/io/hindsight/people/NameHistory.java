package io.hindsight.people;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;

/**
 * All names that people have had. What was read once is kept, since a page has hundreds of them and they rarely change.
 */
@Repository
class NameHistory {

    /** @param own whether this transaction has written it, which may still be undone */
    private record Entry(long id, String login, String name, Instant since, boolean own) {
    }

    /** @param last the id of the newest row that is in it */
    private record Known(long last, Map<String, TreeMap<Instant, String>> names) implements Names {

        @Override
        public String of(String login, @Nullable Instant at) {
            TreeMap<Instant, String> all = names.get(login);
            if (all == null) {
                return login;
            }
            Map.Entry<Instant, String> then = at == null ? all.lastEntry() : all.floorEntry(at);
            return (then == null ? all.firstEntry() : then).getValue();
        }

        /** Of two names of the same moment, the later one stays. */
        Known with(List<Entry> more) {
            if (more.isEmpty()) {
                return this;
            }
            Map<String, TreeMap<Instant, String>> all = names.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            more.stream().map(Entry::login).distinct()
                .forEach(login -> all.put(login, new TreeMap<>(all.getOrDefault(login, new TreeMap<>()))));
            more.forEach(entry -> requireNonNull(all.get(entry.login)).put(entry.since, entry.name));
            return new Known(more.get(more.size() - 1).id, all);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Known kept = new Known(0, Map.of());

    NameHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The names as they are known now, by one statement that mostly finds nothing new. */
    Names names() {
        Known known = kept;
        List<Entry> added = jdbc.sql("""
            SELECT id, login, name, since, coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false) AS own
            FROM person_name WHERE id > ? ORDER BY id""").param(known.last).query(Rows.as(Entry.class)).list();
        List<Entry> settled = added.stream().takeWhile(entry -> !entry.own).toList();
        Known settledNames = known.with(settled);
        kept = settledNames;
        return settledNames.with(added.subList(settled.size(), added.size()));
    }

    /** One transaction after the other, so that what is read later has the greater id. */
    void write(String login, String name) {
        jdbc.sql("LOCK TABLE person_name IN SHARE ROW EXCLUSIVE MODE").update();
        jdbc.sql("INSERT INTO person_name (login, name, since) VALUES (?, ?, ?)")
            .params(login, name, Rows.now(clock)).update();
    }

    /** @return whether nobody has ever had this login, or one that differs only in case */
    boolean give(String login) {
        return jdbc.sql("INSERT INTO given_login (folded, given_at) VALUES (lower(?), ?) ON CONFLICT DO NOTHING")
            .params(login, Rows.now(clock)).update() == 1;
    }
}
