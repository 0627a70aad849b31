package io.hindsight.notification;

import java.util.Set;

import org.springframework.stereotype.Component;

import io.hindsight.circle.Circles;

/**
 * Keeps from a reader the post-mortems that they may not know, also those that were marked while the notice waited.
 * What is left then, if anything, is said by what the notice tells.
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
        return notice.content().withheld().map(left -> NoticeStanding.holds(notice.withholding(left)))
            .orElseGet(() -> NoticeStanding.pauses(notice, "it is confidential, and not for them"));
    }

    /** What tells of many post-mortems. */
    private NoticeStanding listing(Notice notice) {
        Set<String> told = notice.content().references();
        Set<String> known = circles.known(told, notice.recipient());
        return known.containsAll(told) ? NoticeStanding.holds(notice)
            : notice.content().knowing(known).map(left -> NoticeStanding.holds(notice.saying(left)))
                .orElseGet(() -> NoticeStanding.pauses(notice, "all of it is confidential, and not for them"));
    }
}
