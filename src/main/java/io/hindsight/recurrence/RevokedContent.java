package io.hindsight.recurrence;

import java.util.List;

import io.hindsight.notification.NoticeContent;

/**
 * What is told of actions that are not effective any more.
 *
 * @param again the post-mortem in which their causes came again
 */
record RevokedContent(String again, List<RevokedAction> actions) implements NoticeContent {

    /** An action, by its post-mortem and its number there. */
    record RevokedAction(String postMortem, int number) {
    }
}
