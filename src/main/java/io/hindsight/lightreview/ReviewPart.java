package io.hindsight.lightreview;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;
import io.hindsight.text.LocalizedText;

/**
 * What a stage takes from the form by which an incident is reviewed lightly. All parts record in one transaction, in
 * the order of the stages.
 */
public interface ReviewPart {

    /**
     * Records this stage's part.
     *
     * @param by the login of who has reviewed the incident
     * @throws Refusal of the field that this stage cannot take
     */
    void record(String postMortem, FormAnswers answers, String by);

    /** Why the last review was sent back, as Markdown; null where it was not, or another stage knows. */
    default @Nullable LocalizedText sentBack(String postMortem) {
        return null;
    }
}
