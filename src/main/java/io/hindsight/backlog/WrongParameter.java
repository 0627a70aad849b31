package io.hindsight.backlog;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

import io.hindsight.text.Problems;
import io.hindsight.text.Sayable;

/** A parameter of an address that says what cannot be: answered with 400 and a sentence. */
class WrongParameter extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    WrongParameter(String parameter, Sayable fault) {
        super(HttpStatus.BAD_REQUEST, Problems.of(HttpStatus.BAD_REQUEST, "problem.parameter", parameter, fault),
            null);
    }

    static void unless(boolean fine, String parameter, Sayable fault) {
        if (!fine) {
            throw new WrongParameter(parameter, fault);
        }
    }
}
