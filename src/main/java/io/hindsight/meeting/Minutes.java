package io.hindsight.meeting;

import java.util.List;

/**
 * What came out of a meeting.
 *
 * @param present who was there
 * @param agreed  ids of the timeline entries from accounts that the meeting agrees on
 * @param told    what the meeting adds to the timeline
 */
record Minutes(List<String> present, String wentWell, String toImprove, String decisions, String openQuestions,
    List<String> agreed, List<EntryForm.Entry> told) {
}
