package io.hindsight.notification;

/** The post did not take a letter; the sentence says why. */
class UndeliveredNotice extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndeliveredNotice(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
