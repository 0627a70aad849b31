package io.hindsight.acknowledgement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the teams that a new version concerns whether they know it. */
@Component
class AskConcernedTeams implements JavaDelegate {

    private final TeamQuestions questions;

    AskConcernedTeams(TeamQuestions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        questions.ask(AcknowledgementVariables.VERSION.require(execution), execution.getProcessBusinessKey(),
            AcknowledgementVariables.SEVERITY.get(execution));
    }
}
