package io.hindsight.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.hindsight.notification.NoticeLog.ToldNotice;

/**
 * What several people were told at the same time.
 *
 * @param kind  as the ledger spells it
 * @param task  the key of the task that it tells of; null for others
 * @param about which of several, such as an action's title; may be null
 * @param at    to the minute
 * @param state sent, waiting or dropped
 */
record MailLine(String kind, @Nullable String task, @Nullable String about, Instant at, String state,
    List<String> people) {

    private static final int MOST_NAMES = 20;

    private record Key(String kind, @Nullable String task, @Nullable String about, Instant at, String state) {
    }

    /** In the order of time; who was told the same twice is named once. */
    static List<MailLine> of(List<ToldNotice> notices) {
        Map<Key, Set<String>> lines = new LinkedHashMap<>();
        notices.forEach(told -> lines.computeIfAbsent(new Key(told.kind(), told.task(), told.about(),
            told.createdAt().truncatedTo(ChronoUnit.MINUTES), state(told)), key -> new LinkedHashSet<>())
            .add(told.recipient()));
        return lines.entrySet().stream().map(line -> of(line.getKey(), List.copyOf(line.getValue()))).toList();
    }

    /** Those whose names are shown; a session may be for all employees. */
    public List<String> named() {
        return people.subList(0, people.size() - unnamed());
    }

    public int unnamed() {
        return Math.max(0, people.size() - MOST_NAMES);
    }

    private static MailLine of(Key key, List<String> people) {
        return new MailLine(key.kind, key.task, key.about, key.at, key.state, people);
    }

    private static String state(ToldNotice told) {
        return told.sentAt() != null ? "sent" : told.droppedAt() != null ? "dropped" : "waiting";
    }
}
