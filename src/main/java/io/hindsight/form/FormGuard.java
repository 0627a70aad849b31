package io.hindsight.form;

import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import io.hindsight.engine.Refusal;
import io.hindsight.tenant.CircleReads;

/**
 * Refuses variables that are not fields of the task's form. Without it, whoever may complete a task may overwrite any
 * variable of its process, such as the answer to a later question.
 */
class FormGuard {

    private final FormCatalogue forms;

    FormGuard(FormCatalogue forms) {
        this.forms = forms;
    }

    /** Ends a task. Of two who end it at the same moment, the second is told so, whatever hindered them. */
    <T> T end(CommandExecutor commands, Command<T> command, String taskId, Map<String, Object> variables) {
        try {
            return commands.execute(before(command, taskId, variables));
        } catch (FormFieldValidationException refused) {
            throw refused;
        } catch (ProcessEngineException failed) {
            if (Context.getCommandContext() == null && commands.execute(context -> isGone(context, taskId))) {
                Refusal gone = gone();
                gone.addSuppressed(failed);
                throw new FormFieldValidationException(null, gone.getMessage(), gone);
            }
            throw failed;
        }
    }

    private static boolean isGone(CommandContext context, String taskId) {
        return taskId == null || context.getTaskManager().findTaskById(taskId) == null;
    }

    private <T> Command<T> before(Command<T> command, String taskId, Map<String, Object> variables) {
        return context -> {
            TaskEntity task = open(context, taskId);
            if (variables != null && !variables.isEmpty()) {
                context.getProcessEngineConfiguration().getCommandCheckers()
                    .forEach(checker -> checker.checkTaskWork(task));
                forms.naming(task, () -> check(task, variables));
            }
            return forms.naming(task, () -> command.execute(context));
        };
    }

    /** Does it; what is refused calls the fields of the start form by their labels. */
    <T> T start(CommandContext context, String definitionId, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            Refusal.in(failure).ifPresent(refusal -> {
                ProcessDefinitionEntity process = context.getProcessEngineConfiguration().getDeploymentCache()
                    .findDeployedProcessDefinitionById(definitionId);
                if (FormCatalogue.shows(process.getStartFormDefinition())) {
                    refusal.naming(forms.find(process.getDeploymentId(), process.getStartFormDefinition())::label);
                }
            });
            throw failure;
        }
    }

    private static Refusal gone() {
        return new Refusal("refused.task.gone");
    }

    /** @throws Refusal when there is no such task (any more), or none that this person may know */
    TaskEntity open(CommandContext context, String taskId) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null || !CircleReads.mayRead(task.getTenantId())) {
            throw gone();
        }
        return task;
    }

    void refuseAny(Map<String, Object> variables) {
        if (variables != null && !variables.isEmpty()) {
            throw new Refusal("refused.form.none");
        }
    }

    private Void check(TaskEntity task, Map<String, Object> variables) {
        FormValues.check(variables);
        if (task.getTaskDefinition() != null && FormCatalogue.shows(task.getTaskDefinition().getFormDefinition())) {
            FormCatalogue.refuseOthers(forms.of(task), variables.keySet());
        }
        return null;
    }
}
