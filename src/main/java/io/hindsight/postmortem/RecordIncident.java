package io.hindsight.postmortem;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;

/** Keeps the incident that a person reported by the start form, and numbers its post-mortem. */
@Component
class RecordIncident implements ExecutionListener {

    private final Opening opening;
    private final StartForm form;

    RecordIncident(Opening opening, StartForm form) {
        this.opening = opening;
        this.form = form;
    }

    @Override
    public void notify(DelegateExecution execution) {
        StartForm.Reported reported = form.read(execution.getVariables());
        String reference = opening.open(reported.incident(), reported.original(), Actor.of(execution));
        execution.setProcessBusinessKey(reference);
        execution.removeVariables();
        execution.setVariables(PostMortemVariables.of(reported.incident()));
    }
}
