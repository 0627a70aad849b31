package io.hindsight.engine;

import java.util.Map;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Refuses variables that are not fields of the task's form. Without it, whoever may complete a task may overwrite any
 * variable of its process, such as the answer to a later question.
 */
class FormGuard {

    private final FormCatalogue forms;

    FormGuard(FormCatalogue forms) {
        this.forms = forms;
    }

    <T> Command<T> before(Command<T> command, String taskId, Map<String, Object> variables) {
        return context -> {
            TaskEntity task = open(context, taskId);
            if (variables != null && !variables.isEmpty()) {
                context.getProcessEngineConfiguration().getCommandCheckers()
                    .forEach(checker -> checker.checkTaskWork(task));
                check(task, variables);
            }
            return command.execute(context);
        };
    }

    /** @throws Refusal when there is no such task (any more), or none that this person may know */
    TaskEntity open(CommandContext context, String taskId) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null || !CircleReads.mayRead(task.getTenantId())) {
            throw new Refusal("This task is not open; somebody may have completed it already.");
        }
        return task;
    }

    void refuseAny(Map<String, Object> variables) {
        if (variables != null && !variables.isEmpty()) {
            throw new Refusal("Variables are taken with a task's form only.");
        }
    }

    private void check(TaskEntity task, Map<String, Object> variables) {
        FormValues.check(variables);
        if (task.getTaskDefinition() != null && FormCatalogue.shows(task.getTaskDefinition().getFormDefinition())) {
            FormCatalogue.refuseOthers(forms.of(task), variables.keySet());
        }
    }
}
