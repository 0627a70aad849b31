package io.hindsight.bulletin;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.answer.YesNo;
import io.hindsight.bulletin.Bulletin.Wording;

/**
 * What was answered to the question whether a bulletin is needed.
 *
 * @param noneReason why not; null when there is a wording
 * @param english    null when no bulletin is needed
 * @param french     null when nobody wrote it
 * @param lessons    ids of what it is drawn from
 */
record BulletinDraft(@Nullable String noneReason, @Nullable Wording english, @Nullable Wording french,
    List<Long> lessons) {

    /** The draft as it was answered; what belongs to a question that was answered otherwise is left out. */
    static BulletinDraft of(YesNo needed, @Nullable String noneReason, @Nullable Wording english,
            @Nullable Wording french, List<String> lessons) {
        return needed == YesNo.YES
            ? new BulletinDraft(null, english, french, lessons.stream().map(Long::valueOf).distinct().toList())
            : new BulletinDraft(noneReason, null, null, List.of());
    }
}
