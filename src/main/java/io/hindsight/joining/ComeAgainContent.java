package io.hindsight.joining;

import io.hindsight.notification.NoticeContent;
import io.hindsight.record.PostMortemState;

/**
 * What is told of an incident that has come again.
 *
 * @param state  how its post-mortem had ended
 * @param source the system that has sent it
 */
record ComeAgainContent(PostMortemState state, String source) implements NoticeContent {
}
