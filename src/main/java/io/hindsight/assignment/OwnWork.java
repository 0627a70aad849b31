package io.hindsight.assignment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.listener.DelegateExpressionTaskListener;

import io.hindsight.engine.Refusal;

/** Asks what the model says of a task: for whom it would be their own work to look at. */
final class OwnWork {

    private OwnWork() {
    }

    /** Whether the model keeps the task from anybody. */
    static boolean matters(TaskEntity task) {
        return eyes(task).findAny().isPresent();
    }

    /** @throws Refusal when this person may not do the task */
    static void refuse(TaskEntity task, String person) {
        eyes(task).forEach(one -> one.refuse(task, person));
    }

    static boolean isOf(TaskEntity task, String person) {
        try {
            refuse(task, person);
            return false;
        } catch (Refusal own) {
            return true;
        }
    }

    private static Stream<FourEyes> eyes(TaskEntity task) {
        ExpressionManager beans = Context.getProcessEngineConfiguration().getExpressionManager();
        return Optional.ofNullable(task.getTaskDefinition().getTaskListenersForEvent(TaskListener.EVENTNAME_ASSIGNMENT))
            .orElse(List.of()).stream().filter(DelegateExpressionTaskListener.class::isInstance)
            .map(listener -> ((DelegateExpressionTaskListener) listener).getExpressionText())
            .map(bean -> beans.createExpression(bean).getValue(task)).filter(FourEyes.class::isInstance)
            .map(FourEyes.class::cast);
    }
}
