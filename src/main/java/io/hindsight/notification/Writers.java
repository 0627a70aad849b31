package io.hindsight.notification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Who writes notices of which kind. */
@Component
class Writers {

    private final Map<NoticeKind, Writer> writers = new EnumMap<>(NoticeKind.class);

    Writers(List<Writer> all) {
        all.forEach(writer -> writer.kinds().forEach(kind -> writers.put(kind, writer)));
    }

    Writer of(NoticeKind kind) {
        return writers.get(kind);
    }
}
