package io.hindsight.effect;

import io.hindsight.text.Code;

/** What the readings of an action come to. */
public enum Effect implements Code {
    /** There are readings to come. */
    UNDER_WAY,
    EFFECTIVE,
    /** It is done again, by an action that follows it. */
    NOT_EFFECTIVE,
    /** It was effective until its cause came again. */
    REVOKED
}
