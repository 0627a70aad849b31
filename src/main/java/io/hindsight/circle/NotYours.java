package io.hindsight.circle;

/** Somebody may know a post-mortem, but not change who else does. */
public class NotYours extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotYours(String sentence) {
        super(sentence);
    }
}
