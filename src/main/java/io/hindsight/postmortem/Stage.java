package io.hindsight.postmortem;

import com.fasterxml.jackson.annotation.JsonValue;

/** The six stages of a post-mortem, in the order of the map. */
public enum Stage {
    MEETING, ANALYSIS, EVALUATION, PLAN, HARDENING, TRAINING;

    /** The stage's name everywhere: process id, package, forms folder and {@code stage.stage}. */
    @JsonValue
    public String code() {
        return name().toLowerCase();
    }
}
