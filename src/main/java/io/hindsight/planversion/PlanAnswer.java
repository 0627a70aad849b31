package io.hindsight.planversion;

import io.hindsight.text.Code;

/** Whether a post-mortem changes the plan or leaves it as it is. */
public enum PlanAnswer implements Code {
    CHANGE, KEEP
}
