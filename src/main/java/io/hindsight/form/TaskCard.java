package io.hindsight.form;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import io.hindsight.engine.Variable;

/**
 * Puts what Tasklist shows on a task's card into variables of the task itself: a candidate may read those, but not the
 * variables of the process instance.
 */
class TaskCard implements TaskListener {

    static final Variable<String> REFERENCE = Variable.text("reference");
    static final Variable<String> SEVERITY = Variable.text("severity");
    static final Variable<String> STAGE = Variable.text("stage");

    @Override
    public void notify(DelegateTask task) {
        REFERENCE.setLocal(task, task.getExecution().getProcessBusinessKey());
        SEVERITY.find(task.getExecution()).ifPresent(severity -> SEVERITY.setLocal(task, severity));
        STAGE.setLocal(task, STAGE.find(task.getExecution()).orElseGet(() -> processName(task)));
    }

    private String processName(DelegateTask task) {
        return ((TaskEntity) task).getExecution().getProcessDefinition().getName();
    }
}
