package io.hindsight.postmortem;

import static io.hindsight.postmortem.PostMortemVariables.STATEMENT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.record.PostMortems;

/** Keeps who signed the post-mortem off, and with which words. */
@Component
class RecordSignOff implements TaskListener {

    private final PostMortems postMortems;

    RecordSignOff(PostMortems postMortems) {
        this.postMortems = postMortems;
    }

    @Override
    public void notify(DelegateTask task) {
        postMortems.signOff(task.getExecution().getProcessBusinessKey(), STATEMENT.require(task), Actor.of(task));
    }
}
