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

    private final Map<NoticeKind, Writer> writers = new EnumMap<>(NoticeKind.class);

    Writers(List<Writer> all) {
        all.forEach(writer -> writer.kinds().forEach(kind -> writers.put(kind, writer)));
        Assert.state(writers.size() == NoticeKind.values().length,
            "Some notices have no writer: only " + writers.keySet() + " do.");
    }

    Writer of(NoticeKind kind) {
        return requireNonNull(writers.get(kind));
    }
}
