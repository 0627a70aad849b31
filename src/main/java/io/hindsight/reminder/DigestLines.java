package io.hindsight.reminder;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeContent;
import io.hindsight.notification.NoticeStanding;
import io.hindsight.reminder.TaskRelevance.Now;

/** The lines of a digest, and which of them still hold. */
record DigestLines(Notice digest) {

    /** What is the reader's own, by urgency. */
    private static final List<String> OWN = List.of("overdue", "due", "fresh");
    /** What others have and the reader answers for. */
    static final String OTHERS = "others";
    /** In the order in which they are read. */
    static final List<String> LISTS = List.of("overdue", "due", "fresh", OTHERS);

    /** @param look how some tasks stand */
    NoticeStanding at(Instant now, Function<Collection<String>, Map<String, Now>> look) {
        NoticeContent content = new NoticeContent(digest.content());
        if (content.instant("until").filter(until -> !now.isBefore(until)).isPresent()) {
            return NoticeStanding.ends(digest, "its day is over");
        }
        List<String> tasks = LISTS.stream().flatMap(list -> content.contents(list).stream())
            .map(line -> line.require("id")).toList();
        Map<String, Now> open = look.apply(tasks);
        Map<String, Object> left = new HashMap<>(digest.content());
        for (String list : LISTS) {
            List<Map<String, Object>> lines = content.contents(list).stream().map(NoticeContent::values)
                .filter(line -> holds(line, OWN.contains(list), open.get(line.get("id")))).toList();
            left.put(list, new ArrayList<>(lines));
        }
        return LISTS.stream().allMatch(list -> ((List<?>) requireNonNull(left.get(list))).isEmpty())
            ? NoticeStanding.ends(digest, "nothing of it is left") : NoticeStanding.holds(digest.saying(left));
    }

    private static boolean holds(Map<String, Object> line, boolean own, @Nullable Now now) {
        return now != null && now.known() && now.runs() && now.says("due", line)
            && (own ? now.theirs() : !now.theirs() && now.says("assignee", line));
    }
}
