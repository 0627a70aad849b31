package io.hindsight.acknowledgement;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets each post-mortem go on whose version this team was the last to answer to. */
@Component
class TellPostMortems implements JavaDelegate {

    private final TeamQuestions questions;

    TellPostMortems(TeamQuestions questions) {
        this.questions = questions;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void execute(DelegateExecution execution) {
        questions.answered((List<Long>) AcknowledgementVariables.ANSWERED.require(execution));
    }
}
