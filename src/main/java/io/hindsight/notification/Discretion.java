package io.hindsight.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.hindsight.circle.Circles;

/**
 * Keeps from a reader the post-mortems that they may not know, also those that were marked while the notice waited.
 * Nobody hears of a task or a sign-off there; lines of digests and reports go; of an appointment that somebody was
 * asked to, and of a version of the plan, which is public, no reference is left and no reason.
 */
@Component
public class Discretion {

    private final Circles circles;

    Discretion(Circles circles) {
        this.circles = circles;
    }

    public NoticeStanding of(Notice notice) {
        if (notice.postMortem() == null) {
            return listing(notice);
        }
        if (circles.mayKnow(notice.postMortem(), notice.recipient())) {
            return NoticeStanding.holds(notice);
        }
        return switch (notice.kind()) {
            case INVITATION, CANCELLATION ->
                NoticeStanding.holds(notice.withholding(Set.of("subject", "agenda", "organizer", "people")));
            case PLAN_VERSION -> NoticeStanding.holds(unreasoned(notice).withholding(Set.of()));
            default -> NoticeStanding.pauses(notice, "it is confidential, and not for them");
        };
    }

    private static Notice unreasoned(Notice notice) {
        Map<String, Object> content = new HashMap<>(notice.content());
        content.put("asked", "yes");
        content.put("changes", new NoticeContent(content).contents("changes").stream().map(change -> {
            Map<String, Object> shown = new HashMap<>(change.values());
            shown.remove("reason");
            return shown;
        }).toList());
        return notice.saying(content);
    }

    /** What tells of many post-mortems. */
    private NoticeStanding listing(Notice notice) {
        Map<String, Object> content = new HashMap<>(notice.content());
        Set<String> told =
            content.keySet().stream().flatMap(list -> references(content, list)).collect(Collectors.toSet());
        Set<String> known = circles.known(told, notice.recipient());
        if (known.containsAll(told)) {
            return NoticeStanding.holds(notice);
        }
        Predicate<NoticeContent> isKnown = line -> line.text("reference").map(known::contains).orElse(true);
        content.replaceAll(
            (name, value) -> value instanceof List<?> && references(notice.content(), name).findAny().isPresent()
                ? new NoticeContent(notice.content()).contents(name).stream().filter(isKnown).map(NoticeContent::values)
                    .toList()
                : value);
        return content.values().stream().noneMatch(value -> value instanceof List<?> lines && !lines.isEmpty())
            ? NoticeStanding.pauses(notice, "all of it is confidential, and not for them")
            : NoticeStanding.holds(notice.saying(content));
    }

    private static Stream<String> references(Map<String, Object> content, String name) {
        return content.get(name) instanceof List<?> lines ? lines.stream().filter(Map.class::isInstance)
            .map(line -> ((Map<?, ?>) line).get("reference")).filter(String.class::isInstance).map(String.class::cast)
            : Stream.empty();
    }
}
