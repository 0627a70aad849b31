package io.hindsight.reminder;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.hindsight.notification.NoticeContent;

/**
 * What is told of a task that somebody asks about.
 *
 * @param key      of the task in its model
 * @param name     as the model has it
 * @param subject  what of the post-mortem it is about; may be null
 * @param question in the words of who asks; may be null
 * @param by       login of who asks
 */
record NudgeContent(String key, String name, @Nullable String subject, @Nullable String question, String by,
    Instant at) implements NoticeContent {
}
