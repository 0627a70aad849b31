package io.hindsight.reminder;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.hindsight.assignment.ChangeOfHands.HandsKind;
import io.hindsight.notification.NoticeContent;

/**
 * What is told of a task that was handed on.
 *
 * @param key     of the task in its model
 * @param name    as the model has it
 * @param subject what of the post-mortem it is about; may be null
 * @param from    login of who had it; null where it was its group's
 * @param to      login of who has it now; null where it is its group's
 * @param by      login of who handed it on; null where the application did
 * @param reason  in their words; null where the kind says why
 */
record HandedOnContent(String key, String name, @Nullable String subject, HandsKind kind, @Nullable String from,
    @Nullable String to,
    @Nullable String by, @Nullable String reason, Instant at) implements NoticeContent {
}
