package io.hindsight.ending;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.hindsight.notification.NoticeContent;
import io.hindsight.record.EndingKind;
import io.hindsight.record.WithdrawalCause;

/**
 * What is told of an end that is no sign-off.
 *
 * @param by   login
 * @param into where it was joined and this reader may know the other, its reference; else null
 */
record EndingContent(EndingKind how, @Nullable WithdrawalCause cause, String reason, String by, Instant at,
    @Nullable String into)
        implements
            NoticeContent {
}
