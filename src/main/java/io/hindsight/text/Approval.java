package io.hindsight.text;

/** What somebody says to the work of another. */
public enum Approval implements Code {
    APPROVE, SEND_BACK
}
