package io.hindsight.circle;

import java.util.Locale;

/** Why somebody joins a circle where nobody has written a reason. */
public enum Joining {
    REPORTED, NAMED, FACILITATOR, INVITED, ATTENDED, OWNER, VERIFIER, TRAINER, ASSIGNED, TOOK_PART, RAISED;

    /** As {@code circle_member.reason} and the message {@code circle.reason.took-part} spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
