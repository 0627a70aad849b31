package io.hindsight.mail;

import org.jspecify.annotations.Nullable;

/** The post did not take a letter; the sentence says why. */
public class UndeliveredNotice extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UndeliveredNotice(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
