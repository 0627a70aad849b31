package io.hindsight.training;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was answered to the question whether training is needed.
 *
 * @param sessions         none when no training is needed
 * @param noTrainingReason why none is needed; null when there is some
 */
record SessionPlans(List<SessionPlan> sessions, String noTrainingReason) {

    /** A session as it is planned; its length is in minutes. */
    record SessionPlan(String subject, List<String> audience, String goal, LocalDate plannedFor, int minutes,
        String place, String measure) {
    }

    /** @param sessions read only when they are needed, since what a hidden part of the form holds was not checked */
    static SessionPlans of(String needed, String noTrainingReason, Stream<SessionPlan> sessions) {
        return needed.equals("yes") ? new SessionPlans(sessions.toList(), null)
            : new SessionPlans(List.of(), noTrainingReason);
    }
}
