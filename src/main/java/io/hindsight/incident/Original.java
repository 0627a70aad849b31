package io.hindsight.incident;

/**
 * An incident exactly as it came in.
 *
 * @param format {@code native}, {@code veris} or {@code form}
 * @param body   the bytes that were sent, unchanged
 */
public record Original(String format, byte[] body) {
}
