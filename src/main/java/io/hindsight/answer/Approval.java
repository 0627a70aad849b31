package io.hindsight.answer;

import io.hindsight.text.Code;

/** What somebody says to the work of another. */
public enum Approval implements Code {
    APPROVE, SEND_BACK
}
