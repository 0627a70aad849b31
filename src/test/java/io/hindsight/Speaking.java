package io.hindsight;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import io.hindsight.text.Words;

/** The message bundles, for tests without the application. */
public final class Speaking {

    public static final Words ENGLISH = new Words(messages(), Locale.ENGLISH);
    public static final Words FRENCH = new Words(messages(), Locale.FRENCH);

    private Speaking() {
    }

    private static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
