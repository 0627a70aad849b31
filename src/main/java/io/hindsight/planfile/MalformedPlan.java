package io.hindsight.planfile;

/** A file that cannot be read at all; the message says why. */
class MalformedPlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedPlan(String sentence) {
        super(sentence);
    }
}
