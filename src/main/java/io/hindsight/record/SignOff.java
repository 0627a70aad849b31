package io.hindsight.record;

import java.time.Instant;
import java.util.List;

import io.hindsight.lessonanswer.LessonReason;

/**
 * Who ended the post-mortem, and with which words.
 *
 * @param unanswered why critical lessons that nothing answers stay so; none where each is answered
 */
public record SignOff(String statement, List<LessonReason> unanswered, String signedBy, Instant signedAt) {
}
