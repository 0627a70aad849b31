package io.hindsight.postmortem;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.record.Interventions;
import io.hindsight.record.PostMortems;
import io.hindsight.sentback.SendBacks;

/** Notes that a stage is done, or was ended before. */
@Component
class CloseStage implements ExecutionListener {

    private final PostMortems postMortems;
    private final SendBacks back;
    private final Interventions interventions;

    CloseStage(PostMortems postMortems, SendBacks back, Interventions interventions) {
        this.back = back;
        this.postMortems = postMortems;
        this.interventions = interventions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String stage = OpenStage.called(execution);
        if (execution.isCanceled()) {
            interventions.removeStage(execution.getProcessBusinessKey(), stage);
        } else {
            postMortems.close(execution.getProcessBusinessKey(), stage);
            back.settle(execution.getProcessBusinessKey(), stage);
        }
    }
}
