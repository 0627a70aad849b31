package io.hindsight.planimport;

import static io.hindsight.planimport.ImportVariables.IMPORT;
import static io.hindsight.planimport.ImportVariables.IMPORT_REASONS;
import static io.hindsight.planimport.ImportVariables.IMPORT_VERDICT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.answer.Approval;
import io.hindsight.engine.Actor;

/** Keeps what somebody else says to a plan that came as a file. */
@Component
class RecordImportReview implements TaskListener {

    private final Imports imports;

    RecordImportReview(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void notify(DelegateTask task) {
        imports.review(IMPORT.require(task), IMPORT_VERDICT.require(task) == Approval.APPROVE, IMPORT_REASONS.get(task),
            Actor.of(task));
    }
}
