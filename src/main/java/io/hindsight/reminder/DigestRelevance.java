package io.hindsight.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeStanding;
import io.hindsight.reminder.DigestContent.DigestLine;
import io.hindsight.reminder.TaskRelevance.Now;

/** Which lines of a digest still hold: much may have happened while it waited. */
record DigestRelevance(Notice digest, DigestContent content) {

    /** @param look how some tasks stand */
    NoticeStanding at(Instant now, Function<Collection<String>, Map<String, Now>> look) {
        if (content.until() != null && !now.isBefore(content.until())) {
            return NoticeStanding.ends(digest, "its day is over");
        }
        List<String> tasks = content.lines().map(DigestLine::id).toList();
        Map<String, Now> open = look.apply(tasks);
        return content.keeping((list, line) -> holds(line.task(), list, open.get(line.id())))
            .map(left -> NoticeStanding.holds(digest.saying(left.counting(line -> counted(line, open.get(line.id()))))))
            .orElseGet(() -> NoticeStanding.ends(digest, "nothing of it is left"));
    }

    private static DigestLine counted(DigestLine line, @Nullable Now now) {
        return now == null ? line
            : new DigestLine(line.id(), line.reference(), line.task().countedAs(now.content()));
    }

    static boolean holds(TaskContent told, DigestList list, @Nullable Now now) {
        return now != null && now.known() && now.runs() && now.keeps(TaskContent::due, told)
            && (list != DigestList.OTHERS ? now.theirs()
                : !now.theirs() && now.keeps(TaskContent::assignee, told));
    }
}
