package io.hindsight.assignment;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import io.hindsight.engine.Refusal;

/**
 * Keeps a task from some people, since it looks at their own work: however it comes to them, by claim, assignment or
 * return. Models name it as the listener of a task's assignment, and it is asked before a task is given to somebody.
 */
public interface FourEyes extends TaskListener {

    /** @throws Refusal when this person may not do the task */
    void refuse(DelegateTask task, String person);

    @Override
    default void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            refuse(task, task.getAssignee());
        }
    }
}
