package io.hindsight.planimport;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.hindsight.notification.NoticeContent;

/**
 * What is told of a plan that was sent back.
 *
 * @param base number of the version that it starts from
 * @param by   login of who has sent it back
 * @param at   null in what earlier releases have left
 */
record ReturnedContent(String base, String reasons, String by, @Nullable Instant at) implements NoticeContent {
}
