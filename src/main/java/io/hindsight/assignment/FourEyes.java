package io.hindsight.assignment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import io.hindsight.engine.Refusal;

/** Asks the model's own listeners, which refuse who may not do a task, before the task is anybody's. */
final class FourEyes {

    private FourEyes() {
    }

    /** @throws Refusal when this person may not do the task, since it is their own work that is looked at */
    static void check(TaskEntity task, String person) {
        List<TaskListener> listeners =
            task.getTaskDefinition().getTaskListenersForEvent(TaskListener.EVENTNAME_ASSIGNMENT);
        if (listeners == null || listeners.isEmpty()) {
            return;
        }
        DelegateTask asked = (DelegateTask) Proxy.newProxyInstance(DelegateTask.class.getClassLoader(),
            new Class<?>[] {DelegateTask.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("getAssignee")) {
                    return person;
                }
                try {
                    return method.invoke(task, arguments);
                } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                }
            });
        listeners.forEach(listener -> listener.notify(asked));
    }

    static boolean allows(TaskEntity task, String person) {
        try {
            check(task, person);
            return true;
        } catch (RuntimeException failed) {
            if (Refusal.in(failed).isEmpty()) {
                throw failed;
            }
            return false;
        }
    }

    /** Whether the model says of this task that some may not do it. */
    static boolean matterIn(TaskEntity task) {
        List<TaskListener> listeners =
            task.getTaskDefinition().getTaskListenersForEvent(TaskListener.EVENTNAME_ASSIGNMENT);
        return listeners != null && !listeners.isEmpty();
    }
}
