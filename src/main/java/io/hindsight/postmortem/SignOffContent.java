package io.hindsight.postmortem;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.hindsight.notification.NoticeContent;

/**
 * What is told of a sign-off.
 *
 * @param by login
 * @param at null in what earlier releases have left
 */
record SignOffContent(String statement, String by, @Nullable Instant at) implements NoticeContent {
}
