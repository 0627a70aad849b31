package io.hindsight.notification;

import org.jspecify.annotations.Nullable;

/**
 * What has become of a notice by the time that it is sent.
 *
 * @param notice with what it has to say now
 * @param over   why there is nothing to tell any more, in a few words; null when there is
 * @param frees  whether the same may have to be told later
 */
public record NoticeStanding(Notice notice, @Nullable String over, boolean frees) {

    public static NoticeStanding holds(Notice notice) {
        return new NoticeStanding(notice, null, false);
    }

    /** There is nothing to tell now, but there may be again. */
    public static NoticeStanding pauses(Notice notice, String why) {
        return new NoticeStanding(notice, why, true);
    }

    /** There is nothing to tell any more. */
    public static NoticeStanding ends(Notice notice, String why) {
        return new NoticeStanding(notice, why, false);
    }

    boolean isOver() {
        return over != null;
    }
}
