package io.hindsight.planimport;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

import io.hindsight.assignment.FourEyes;

/** Keeps the approval from whoever has imported the plan. */
@Component
class RefuseImporter implements FourEyes {

    private final Imports imports;

    RefuseImporter(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void refuse(DelegateTask task, String person) {
        imports.refuseImporter(ImportVariables.IMPORT.require(task), person);
    }
}
