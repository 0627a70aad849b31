package io.hindsight.correction;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.incident.IncidentFact;
import io.hindsight.text.Code;

/** Keeps what was taken over of what a source has sent, and why. */
@Component
class RecordSourceChange implements TaskListener {

    private final SourceChanges changes;

    RecordSourceChange(SourceChanges changes) {
        this.changes = changes;
    }

    @Override
    public void notify(DelegateTask task) {
        List<IncidentFact> taken = CorrectionVariables.TAKEN_OVER.chosen(task).stream()
            .map(code -> Code.find(IncidentFact.class, code)).flatMap(Optional::stream).toList();
        changes.settle(task.getExecution().getProcessBusinessKey(), CorrectionVariables.CHANGES_SENT.require(task),
            taken, CorrectionVariables.CHANGE_REASON.require(task), Actor.of(task));
    }
}
