package io.hindsight.reminder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;

/**
 * What one sweep finds late with others comes to each reader as one mail, however much it is.
 *
 * @param sent    the notices that are sent
 * @param bundled those that others tell
 */
record Escalations(List<Notice> sent, List<Notice> bundled) {

    /** How many tasks one mail names. */
    static final int MOST = Digests.LONGEST_LIST;

    static Escalations of(List<Notice> notices) {
        Map<String, List<Notice>> readers = notices.stream()
            .filter(notice -> notice.kind() == NoticeKind.ESCALATION)
            .collect(Collectors.groupingBy(Notice::recipient, LinkedHashMap::new, Collectors.toList()));
        readers.values().removeIf(late -> late.size() < 2);
        List<Notice> bundled = readers.values().stream().flatMap(Collection::stream).toList();
        List<Notice> sent = new ArrayList<>(notices);
        sent.removeAll(bundled);
        readers.values().stream().flatMap(Escalations::parts).map(Escalations::bundle).forEach(sent::add);
        return new Escalations(sent, bundled);
    }

    private static Stream<List<Notice>> parts(List<Notice> late) {
        return IntStream.iterate(0, from -> from < late.size(), from -> from + MOST)
            .mapToObj(from -> late.subList(from, Math.min(from + MOST, late.size())));
    }

    private static Notice bundle(List<Notice> late) {
        Notice first = late.get(0);
        return new Notice(UUID.randomUUID(), first.recipient(), NoticeKind.ESCALATIONS, "escalations:" + first.id(),
            null, null, EscalationsContent.of(late));
    }
}
