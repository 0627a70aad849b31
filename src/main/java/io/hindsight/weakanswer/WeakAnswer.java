package io.hindsight.weakanswer;

import java.time.Instant;

/**
 * Why management lets a root cause be answered by nothing that is more than weak.
 *
 * @param cause     its place among the root causes, from 1
 * @param statement the root cause as it stood then
 * @param signedBy  login
 */
public record WeakAnswer(int cause, String statement, String reason, String signedBy, Instant signedAt) {
}
