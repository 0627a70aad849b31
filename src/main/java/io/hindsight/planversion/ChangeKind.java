package io.hindsight.planversion;

import io.hindsight.text.Code;

/** What a change does to a section of the plan, from the lightest kind to the gravest. */
public enum ChangeKind implements Code {
    STRENGTHEN, ADD, REMOVE
}
