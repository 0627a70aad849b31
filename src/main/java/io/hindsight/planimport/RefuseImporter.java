package io.hindsight.planimport;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps the approval from whoever has imported the plan, however the task comes to them: by claim or assignment. */
@Component
class RefuseImporter implements TaskListener {

    private final Imports imports;

    RefuseImporter(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            imports.refuseImporter(ImportVariables.IMPORT.require(task), task.getAssignee());
        }
    }
}
