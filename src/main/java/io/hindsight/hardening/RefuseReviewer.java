package io.hindsight.hardening;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analyses;
import io.hindsight.assignment.FourEyes;
import io.hindsight.engine.Refusal;

/** Keeps the agreement on actions from whoever has said what the causes are. */
@Component
class RefuseReviewer implements FourEyes {

    private final Analyses analyses;

    RefuseReviewer(Analyses analyses) {
        this.analyses = analyses;
    }

    @Override
    public void refuse(DelegateTask task, String person) {
        analyses.find(task.getExecution().getProcessBusinessKey())
            .filter(round -> person.equals(round.tracedBy()) || person.equals(round.classifiedBy()))
            .ifPresent(own -> {
                throw new Refusal("refused.action.reviewer");
            });
    }
}
