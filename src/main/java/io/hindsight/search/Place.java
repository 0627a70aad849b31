package io.hindsight.search;

import io.hindsight.text.Code;

/** The part of a record where something was said; what comes first is shown first. */
public enum Place implements Code {
    INCIDENT, CAUSES, LESSONS, TIMELINE, MEETING, ACCOUNT, EVALUATION, PLAN, ACTIONS, EFFECT, TRAINING, BULLETIN,
    SIGN_OFF, COURSE
}
