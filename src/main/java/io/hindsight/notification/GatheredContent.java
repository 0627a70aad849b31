package io.hindsight.notification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What several notices tell one reader in one letter.
 *
 * @param parts the notices, which are settled as long as the letter waits, and sent when it is
 */
public record GatheredContent(List<StoredNotice> parts) implements NoticeContent {

    /** One letter for notices to the same reader, of which there are two or more. */
    public static Notice letter(List<Notice> notices) {
        Notice first = notices.get(0);
        return Notice.of(NoticeKind.GATHERED, first.recipient(), "gathered:" + first.id(), null, of(notices));
    }

    private static GatheredContent of(List<Notice> notices) {
        return new GatheredContent(
            notices.stream().sorted(Comparator.comparing(Notice::kind)).map(Notice::stored).toList());
    }

    /** What has become of each: the letter tells those that still hold, and is over when none does. */
    NoticeStanding standing(Notice letter, Writers writers, Function<Notice, NoticeStanding> look) {
        List<NoticeStanding> all = told(writers).stream().map(look).toList();
        List<Notice> left = all.stream().filter(one -> !one.isOver()).map(NoticeStanding::notice).toList();
        return left.isEmpty() ? NoticeStanding.pauses(letter, all.stream().map(NoticeStanding::over).distinct()
            .collect(Collectors.joining("; "))) : NoticeStanding.holds(letter.saying(of(left)));
    }

    List<Notice> told(Writers writers) {
        List<Notice> told = new ArrayList<>();
        parts.forEach(part -> told.add(part.telling(writers.content(part.kind()))));
        return told;
    }

    @Override
    public Set<UUID> bundled() {
        return parts.stream().map(StoredNotice::id).collect(Collectors.toSet());
    }
}
