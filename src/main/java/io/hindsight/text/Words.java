package io.hindsight.text;

import java.util.Locale;

import org.springframework.context.MessageSource;

/** The words of one language, from the message bundles. */
public record Words(MessageSource messages, Locale locale) {

    /**
     * The text of this key, with its details in place; details are taken as they are.
     *
     * @throws org.springframework.context.NoSuchMessageException when there is no such text
     */
    public String of(String key, Object... details) {
        return messages.getMessage(key, details, locale);
    }
}
