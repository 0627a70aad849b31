package io.hindsight.planfile;

import io.hindsight.text.Objection;
import io.hindsight.text.Phrase;

/** A file that cannot be read at all; the message says why. */
class MalformedPlan extends Objection {

    private static final long serialVersionUID = 1L;

    MalformedPlan(String key, Object... details) {
        super(Phrase.of(key, details));
    }
}
