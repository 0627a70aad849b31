package io.hindsight.incident;

import io.hindsight.text.Code;

/** What was reviewed: what happened, what nearly happened, what was played, or what went well. */
public enum IncidentKind implements Code {
    INCIDENT, NEAR_MISS, EXERCISE, SUCCESS;

    /** Whether it happened and did harm: the others are not counted among incidents. */
    public boolean isReal() {
        return this == INCIDENT;
    }

    /** @throws io.hindsight.text.Misfit when there is no such kind */
    public static IncidentKind of(String code) {
        return Codes.find(values(), IncidentKind::code, code);
    }
}
