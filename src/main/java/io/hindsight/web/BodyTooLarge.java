package io.hindsight.web;

import java.io.IOException;

import io.hindsight.text.Sayable;
import io.hindsight.text.Words;

/** More bytes came than are taken at this address; thrown from the body's stream. */
public class BodyTooLarge extends IOException implements Sayable {

    private static final long serialVersionUID = 1L;

    private final int most;

    BodyTooLarge(int most) {
        this.most = most;
    }

    @Override
    public String in(Words words) {
        return words.of("problem.large", most);
    }

    @Override
    public String getMessage() {
        return in(Words.ENGLISH);
    }
}
