package io.hindsight.circle;

import io.hindsight.text.Objection;
import io.hindsight.text.Phrase;

/** There is no such post-mortem, or none that this person may know: the two are told alike. */
public class UnknownPostMortem extends Objection {

    private static final long serialVersionUID = 1L;

    UnknownPostMortem(String reference) {
        super(Phrase.of("problem.post-mortem", reference));
    }
}
