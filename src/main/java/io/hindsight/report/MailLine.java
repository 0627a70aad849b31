package io.hindsight.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.hindsight.notification.NoticeLog.Told;

/**
 * What several people were told at the same time.
 *
 * @param kind  as the ledger spells it
 * @param at    to the minute
 * @param state sent, waiting or dropped
 */
record MailLine(String kind, Instant at, String state, List<String> people) {

    private record Key(String kind, Instant at, String state) {
    }

    /** In the order of time. */
    static List<MailLine> of(List<Told> notices) {
        Map<Key, List<String>> lines = new LinkedHashMap<>();
        notices.forEach(told -> lines.computeIfAbsent(
            new Key(told.kind(), told.createdAt().truncatedTo(ChronoUnit.MINUTES), state(told)), key -> new ArrayList<>())
            .add(told.recipient()));
        return lines.entrySet().stream()
            .map(line -> new MailLine(line.getKey().kind, line.getKey().at, line.getKey().state, line.getValue())).toList();
    }

    private static String state(Told told) {
        return told.sentAt() != null ? "sent" : told.droppedAt() != null ? "dropped" : "waiting";
    }
}
