package io.hindsight.acknowledgement;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.FormAnswers;

/**
 * What a process asks a team.
 *
 * @param version the only version that it asks for, where an earlier release has begun it; null where it gathers all
 *                that the team has not answered to
 */
record Question(String team, @Nullable Long version) {

    static Question of(FormAnswers values) {
        return new Question(AcknowledgementVariables.TEAM.require(values),
            AcknowledgementVariables.VERSION.get(values));
    }
}
