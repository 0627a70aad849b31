package io.hindsight.reminder;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;

/**
 * What is told in one mail though it has two reasons: that a task is somebody's now, and that it is late or due soon.
 *
 * @param sent    the notices that are sent
 * @param settled those that others tell of as well
 */
record MergedNotices(List<Notice> sent, List<Notice> settled) {

    private record Key(@Nullable String task, String recipient) {

        static Key of(Notice notice) {
            return new Key(notice.task(), notice.recipient());
        }
    }

    static MergedNotices of(List<Notice> notices) {
        List<Notice> ofTasks = notices.stream().filter(notice -> notice.kind() == NoticeKind.TASK).toList();
        Map<Key, Notice> tasks = ofTasks.stream().collect(Collectors.toMap(Key::of, Function.identity()));
        Map<Key, Notice> more = notices.stream().filter(MergedNotices::tellsTheTask)
            .collect(Collectors.toMap(Key::of, Function.identity()));
        List<Notice> sent = notices.stream()
            .filter(notice -> notice.kind() != NoticeKind.TASK || !more.containsKey(Key.of(notice)))
            .map(notice -> tellsTheTask(notice) ? both(notice, tasks.get(Key.of(notice))) : notice).toList();
        return new MergedNotices(sent, ofTasks.stream().filter(task -> more.containsKey(Key.of(task))).toList());
    }

    private static Notice both(Notice notice, @Nullable Notice task) {
        return task == null ? notice
            : notice.saying(notice.content(TaskContent.class).alsoTelling(task.reason()));
    }

    private static boolean tellsTheTask(Notice notice) {
        return notice.kind() == NoticeKind.REMINDER || notice.kind() == NoticeKind.OVERDUE;
    }
}
