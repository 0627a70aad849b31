package io.hindsight.planimport;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes a plan that came as a file and was approved. */
@Component
class PublishImport implements JavaDelegate {

    private final Imports imports;

    PublishImport(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        imports.publish(ImportVariables.IMPORT.require(execution));
    }
}
