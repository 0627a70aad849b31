package io.hindsight.planversion;

import io.hindsight.text.Objection;
import io.hindsight.text.Phrase;

/** A file that starts from another version than the one in force, which it would overwrite. */
public class StalePlan extends Objection {

    private static final long serialVersionUID = 1L;

    StalePlan(String file, String inForce) {
        super(Phrase.of("problem.plan.stale", file, inForce));
    }
}
