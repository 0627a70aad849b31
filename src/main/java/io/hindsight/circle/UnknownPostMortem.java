package io.hindsight.circle;

/** There is no such post-mortem, or none that this person may know: the two are told alike. */
public class UnknownPostMortem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPostMortem(String reference) {
        super("There is no post-mortem “%s”.".formatted(reference));
    }
}
