package io.hindsight.reminder;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;

/**
 * What is told in one mail though it has two reasons: that a task is somebody's now, and that it is late or due soon.
 *
 * @param sent    the notices that are sent
 * @param settled those that others tell of as well
 */
record OneMail(List<Notice> sent, List<Notice> settled) {

    private record Key(String task, String recipient) {

        static Key of(Notice notice) {
            return new Key(notice.task(), notice.recipient());
        }
    }

    static OneMail of(List<Notice> notices) {
        Map<Boolean, List<Notice>> coming = notices.stream()
            .collect(Collectors.partitioningBy(notice -> notice.kind() == NoticeKind.TASK));
        Map<Key, Notice> tasks = coming.get(true).stream().collect(Collectors.toMap(Key::of, Function.identity()));
        Map<Key, Notice> more = coming.get(false).stream().filter(OneMail::tellsTheTask)
            .collect(Collectors.toMap(Key::of, Function.identity()));
        List<Notice> sent = notices.stream()
            .filter(notice -> notice.kind() != NoticeKind.TASK || !more.containsKey(Key.of(notice)))
            .map(notice -> tellsTheTask(notice) ? both(notice, tasks.get(Key.of(notice))) : notice).toList();
        return new OneMail(sent, coming.get(true).stream().filter(task -> more.containsKey(Key.of(task))).toList());
    }

    private static Notice both(Notice notice, Notice task) {
        return task == null ? notice : notice.alsoTelling(task);
    }

    private static boolean tellsTheTask(Notice notice) {
        return notice.kind() == NoticeKind.REMINDER || notice.kind() == NoticeKind.OVERDUE;
    }
}
