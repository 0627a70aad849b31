package io.hindsight.replacement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;

/** Names others for what somebody was named for who has left. */
@Component
class RecordReplacements implements TaskListener {

    private final Successors successors;

    RecordReplacements(Successors successors) {
        this.successors = successors;
    }

    @Override
    public void notify(DelegateTask task) {
        successors.name(task.getExecution().getProcessBusinessKey(), ReplacementVariables.LEAVER.require(task),
            Naming.of(FormAnswers.of(task)), Actor.of(task));
    }
}
