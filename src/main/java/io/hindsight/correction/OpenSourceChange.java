package io.hindsight.correction;

import java.util.Arrays;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.answer.Choices.Option;
import io.hindsight.incident.IncidentFact;

/** Has the form offer whatever a source may tell: what it tells is looked up each time that somebody opens it. */
@Component
class OpenSourceChange implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        CorrectionVariables.CHANGES_SENT.require(execution);
        CorrectionVariables.CHANGE_OPTIONS.offer(execution,
            Arrays.stream(IncidentFact.values()).map(fact -> new Option(fact.code(), fact.code())).toList());
    }
}
