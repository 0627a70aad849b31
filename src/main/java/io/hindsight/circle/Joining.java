package io.hindsight.circle;

import io.hindsight.text.Code;

/** Why somebody joins a circle where nobody has written a reason. */
public enum Joining implements Code {
    REPORTED, NAMED, FACILITATOR, INVITED, ATTENDED, OWNER, VERIFIER, TRAINER, ASSIGNED, TOOK_PART, RAISED
}
