package io.hindsight.circle;

import io.hindsight.text.Objection;
import io.hindsight.text.Phrase;

/** Somebody may know a post-mortem, but not change who else does. */
public class NotYours extends Objection {

    private static final long serialVersionUID = 1L;

    NotYours(String key) {
        super(Phrase.of(key));
    }
}
