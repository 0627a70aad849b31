package io.hindsight.training;

import io.hindsight.text.Code;

/** What follows a sitting: nothing, a catch-up, a decision by management, the sitting on another date, or a waiver. */
enum FollowUp implements Code {
    ENOUGH, CATCH_UP, DECIDE, NEW_DATE, WAIVE
}
