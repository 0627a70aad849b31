package io.hindsight.notification;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/** Who writes notices of which kind. */
@Component
class Writers {

    private final Map<NoticeKind, Writer<?>> writers = new EnumMap<>(NoticeKind.class);

    Writers(List<Writer<?>> all) {
        all.forEach(writer -> writer.kinds().forEach(kind -> Assert.state(writers.put(kind, writer) == null,
            () -> "Notices of the kind " + kind + " have two writers.")));
        Assert.state(writers.size() == NoticeKind.values().length,
            "Some notices have no writer: only " + writers.keySet() + " do.");
    }

    Writer<?> of(NoticeKind kind) {
        return requireNonNull(writers.get(kind));
    }

    /** What notices of this kind tell. */
    Class<? extends NoticeContent> content(NoticeKind kind) {
        return of(kind).content();
    }

    /** What has become of the notice, as who writes it sees it. */
    NoticeStanding standing(Notice notice) {
        return standing(of(notice.kind()), notice);
    }

    private static <C extends NoticeContent> NoticeStanding standing(Writer<C> writer, Notice notice) {
        return writer.standing(notice, notice.content(writer.content()));
    }
}
