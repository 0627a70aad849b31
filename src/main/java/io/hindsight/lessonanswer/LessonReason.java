package io.hindsight.lessonanswer;

import java.time.Instant;

/**
 * Why management has signed off although nothing answers a critical lesson.
 *
 * @param lesson   its id
 * @param text     the lesson
 * @param signedBy login
 */
public record LessonReason(long lesson, String text, String reason, String signedBy, Instant signedAt) {
}
