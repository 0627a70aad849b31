package io.hindsight.web;

import java.io.IOException;

/** More bytes came than are taken at this address; thrown from the body's stream. */
public class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(int most) {
        super("The body is larger than %,d bytes, the most that is taken.".formatted(most));
    }
}
