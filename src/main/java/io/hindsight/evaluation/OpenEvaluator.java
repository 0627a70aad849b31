package io.hindsight.evaluation;

import static io.hindsight.evaluation.EvaluationVariables.ROLE;
import static io.hindsight.evaluation.EvaluationVariables.ROLE_NAME;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Says for which role a task asks. */
@Component
class OpenEvaluator implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        ROLE_NAME.setLocal(task, ConsolidationText.label(ROLE.require(task)));
    }
}
