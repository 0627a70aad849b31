package io.hindsight.mail;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A notice as it is written to its reader.
 *
 * @param name       of the reader
 * @param address    of the reader
 * @param messageId  the same whenever this notice is written
 * @param text       plain text
 * @param html       the same as a page; null where there is none
 * @param calendar   null where nothing belongs into a calendar
 * @param enclosures files beside the text
 * @param headers    more headers, by name
 */
public record Letter(String name, String address, String messageId, String subject, String text, @Nullable String html,
    @Nullable CalendarFile calendar, List<Enclosure> enclosures, Map<String, String> headers) {

    /**
     * An iTIP message.
     *
     * @param method REQUEST or CANCEL
     */
    public record CalendarFile(String method, String content) {
    }
}
