package io.hindsight.postmortem;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.record.PostMortems;

/** Notes that the post-mortem is over. */
@Component
class ClosePostMortem implements ExecutionListener {

    private final PostMortems postMortems;

    ClosePostMortem(PostMortems postMortems) {
        this.postMortems = postMortems;
    }

    @Override
    public void notify(DelegateExecution execution) {
        postMortems.close(execution.getProcessBusinessKey());
    }
}
