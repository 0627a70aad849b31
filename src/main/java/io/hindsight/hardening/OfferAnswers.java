package io.hindsight.hardening;

import static io.hindsight.action.HardeningVariables.ANSWERABLE;
import static io.hindsight.action.HardeningVariables.EFFECTIVENESS_DAYS;
import static io.hindsight.action.HardeningVariables.THREATS;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.text.Languages;

/** Offers what an action can answer, and shows the threats that concern the incident. */
@Component
class OfferAnswers implements ExecutionListener {

    /** For a post-mortem whose map began before it handed the days on. */
    private static final int USUAL_DAYS = 90;

    private final ActionReasons answerable;
    private final Languages languages;

    OfferAnswers(ActionReasons answerable, Languages languages) {
        this.answerable = answerable;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String postMortem = execution.getProcessBusinessKey();
        List<ActionAnswer> offered = answerable.of(postMortem);
        ANSWERABLE.offer(execution, languages.each(words -> ActionReasons.options(offered, words)));
        THREATS.set(execution, answerable.threats(postMortem));
        EFFECTIVENESS_DAYS.set(execution, EFFECTIVENESS_DAYS.find(execution).orElse(USUAL_DAYS));
    }
}
