package io.hindsight.form;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

import io.hindsight.assignment.OwnClaim;
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
        AtomicReference<Form> form = new AtomicReference<>();
        try {
            return commands.execute(before(command, taskId, variables, form));
        } catch (FormFieldValidationException refused) {
            throw naming(form.get(), refused);
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

    private <T> Command<T> before(Command<T> command, String taskId, Map<String, Object> variables,
            AtomicReference<Form> form) {
        return context -> {
            TaskEntity task = CircleReads.open(context, taskId);
            boolean answers = variables != null && !variables.isEmpty();
            if (answers) {
                context.getProcessEngineConfiguration().getCommandCheckers()
                    .forEach(checker -> checker.checkTaskWork(task));
            }
            OwnClaim.refuseWhatIsAnothers(context, task);
            if (task.getTaskDefinition() != null && FormCatalogue.shows(task.getTaskDefinition().getFormDefinition())) {
                form.set(forms.of(task));
            }
            if (answers) {
                check(form.get(), variables);
            }
            return command.execute(context);
        };
    }

    /** Starts a process by its form. */
    <T> T start(CommandExecutor commands, Command<T> command, String definitionId, Map<String, Object> variables) {
        AtomicReference<Form> form = new AtomicReference<>();
        try {
            return commands.execute(context -> {
                ProcessDefinitionEntity process = context.getProcessEngineConfiguration().getDeploymentCache()
                    .findDeployedProcessDefinitionById(definitionId);
                form.set(process == null ? null : forms.ofStart(process));
                FormValues.check(variables == null ? Map.of() : variables);
                return command.execute(context);
            });
        } catch (FormFieldValidationException refused) {
            throw naming(form.get(), refused);
        }
    }

    /** The same; its sentence calls the fields by what stands beside them. */
    private static FormFieldValidationException naming(@Nullable Form form, FormFieldValidationException refused) {
        return form == null ? refused : Refusal.in(refused).map(one -> one.naming(form::label))
            .map(named -> new FormFieldValidationException(null, named.getMessage(), named)).orElse(refused);
    }

    private static Refusal gone() {
        return new Refusal("refused.task.gone");
    }

    void refuseAny(Map<String, Object> variables) {
        if (variables != null && !variables.isEmpty()) {
            throw new Refusal("refused.form.none");
        }
    }

    private static void check(@Nullable Form form, Map<String, Object> variables) {
        FormValues.check(variables);
        if (form != null) {
            FormCatalogue.refuseOthers(form, variables.keySet());
        }
    }
}
