package io.hindsight.work;

import io.hindsight.text.Code;

/** What can be open in a post-mortem, and after it. */
public enum WorkKind implements Code {
    /** One of the six, as a whole; its tasks are open beside it. */
    STAGE,
    /** A task that is none of the others. */
    TASK, SIGN_OFF,
    /** The decision on an action, its implementation or its verification. */
    ACTION, ACKNOWLEDGEMENT,
    /** A training session, or what follows from it. */
    SESSION,
    /** The reading of an action’s effect: planned, or a task. */
    READING,
    /** A risk that is accepted until some day. */
    RISK
}
