package io.hindsight.training;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.answer.YesNo;
import io.hindsight.training.Session.Source;

/**
 * What was answered to the question whether training is needed.
 *
 * @param sessions         none when no training is needed
 * @param noTrainingReason why none is needed; null when there is some
 */
record SessionPlans(List<SessionPlan> sessions, @Nullable String noTrainingReason) {

    /** A session as it is planned. */
    record SessionPlan(String subject, List<String> audience, String goal, String measure,
        List<Source> sources,
        SittingPlan first) {
    }

    /**
     * When and where a session, or a catch-up of it, is held.
     *
     * @param trainer login; null for anybody of the trainers
     * @param change  what a catch-up does differently; may be null
     */
    record SittingPlan(OffsetDateTime begins, int minutes, String place, @Nullable String trainer,
        @Nullable String change) {
    }

    /** @param sessions read only when they are needed, since what a hidden part of the form holds was not checked */
    static SessionPlans of(YesNo needed, @Nullable String noTrainingReason, Stream<SessionPlan> sessions) {
        return needed == YesNo.YES ? new SessionPlans(sessions.toList(), null)
            : new SessionPlans(List.of(), noTrainingReason);
    }
}
