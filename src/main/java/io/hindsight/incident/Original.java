package io.hindsight.incident;

import java.nio.charset.StandardCharsets;

/**
 * An incident exactly as it came in.
 *
 * @param format {@code native}, {@code veris} or {@code form}
 * @param body   the bytes that were sent, unchanged
 */
public record Original(String format, byte[] body) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The JSON that was sent. */
    public String json() {
        return withoutMark(new String(body, StandardCharsets.UTF_8));
    }

    static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
