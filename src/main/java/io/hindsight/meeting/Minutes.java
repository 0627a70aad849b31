package io.hindsight.meeting;

import java.util.List;

/**
 * What came out of a meeting.
 *
 * @param held    “no” where it was not held; all below but the reason are null or empty then
 * @param why     why it needs a new date
 * @param present who was there
 * @param agreed  ids of the timeline entries from accounts that the meeting agrees on
 * @param told    what the meeting adds to the timeline
 */
record Minutes(String held, String why, List<String> present, String wentWell, String toImprove, String decisions,
    String openQuestions, List<String> agreed, List<EntryForm.Entry> told) {

    boolean needsNewDate() {
        return "no".equals(held);
    }
}
