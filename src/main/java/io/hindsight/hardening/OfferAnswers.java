package io.hindsight.hardening;

import static io.hindsight.action.HardeningVariables.ANSWERABLE;
import static io.hindsight.action.HardeningVariables.EFFECTIVENESS_DAYS;
import static io.hindsight.action.HardeningVariables.THREATS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Offers what an action can answer, and shows the threats that concern the incident. */
@Component
class OfferAnswers implements ExecutionListener {

    /** For a post-mortem whose map began before it handed the days on. */
    private static final int USUAL_DAYS = 90;

    private final Answerable answerable;

    OfferAnswers(Answerable answerable) {
        this.answerable = answerable;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String postMortem = execution.getProcessBusinessKey();
        ANSWERABLE.offer(execution, answerable.options(postMortem));
        THREATS.set(execution, answerable.threats(postMortem));
        EFFECTIVENESS_DAYS.set(execution, EFFECTIVENESS_DAYS.find(execution).orElse(USUAL_DAYS));
    }
}
