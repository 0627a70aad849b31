package io.hindsight.backlog;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.hindsight.text.Code;
import io.hindsight.text.Misfit;

/** How far an action has come, from its proposal to what its effect was judged to be. */
public enum Standing implements Code {
    PROPOSED,
    /** It is being implemented. */
    APPROVED,
    /** It is to be verified. */
    IMPLEMENTED,
    /** Its effect is being read. */
    VERIFIED, EFFECTIVE, NOT_EFFECTIVE,
    /** It was effective until its cause came again. */
    REVOKED, REFUSED, RISK_ACCEPTED,
    /** It will not be done, since its post-mortem ended. */
    DROPPED;

    /** What the database has it as: that a cause came again is no matter of the action itself. */
    String kept() {
        return this == REVOKED ? EFFECTIVE.code() : code();
    }

    /** Whether somebody has something to do for it. */
    public boolean isOpen() {
        return this == PROPOSED || this == APPROVED || this == IMPLEMENTED;
    }

    /** @throws Misfit when there is no such state */
    public static Standing of(String code) {
        return Code.find(Standing.class, code).orElseThrow(() -> new Misfit("fault.code",
            Arrays.stream(values()).map(Standing::code).collect(Collectors.joining(", "))));
    }
}
