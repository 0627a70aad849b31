package io.hindsight.postmortem;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.stereotype.Component;

/** Notes that a stage is done. */
@Component
class CloseStage implements ExecutionListener {

    private final PostMortems postMortems;

    CloseStage(PostMortems postMortems) {
        this.postMortems = postMortems;
    }

    @Override
    public void notify(DelegateExecution execution) {
        postMortems.close(execution.getProcessBusinessKey(),
            ((CallActivity) execution.getBpmnModelElementInstance()).getCalledElement());
    }
}
