package io.hindsight.form;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

import io.hindsight.tenant.CircleReads;

/**
 * Takes only the fields of a task's form when that form is submitted, and adds what the form shows to its variables.
 */
class GuardedFormService extends FormServiceImpl {

    private final FormGuard guard;

    private final FormTextFiller showing;
    private final StartFormFiller starting;
    private final TeamFiller teams;

    GuardedFormService(FormGuard guard, FormTextFiller showing, StartFormFiller starting, TeamFiller teams) {
        this.guard = guard;
        this.showing = showing;
        this.starting = starting;
        this.teams = teams;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        return commandExecutor.execute(context -> {
            CircleReads.open(context, taskId);
            return showing.addTo(new GetTaskFormVariablesCmd(taskId, names, deserialize).execute(context),
                context.getTaskManager().findTaskById(taskId), names);
        });
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        guard.end(commandExecutor, new SubmitTaskFormCmd(taskId, properties, false, false), taskId, properties);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
            boolean deserializeValues) {
        return guard.end(commandExecutor, new SubmitTaskFormCmd(taskId, properties, true, deserializeValues), taskId,
            properties);
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, Map<String, Object> properties) {
        return guard.start(commandExecutor, new SubmitStartFormCmd(definitionId, null, properties), definitionId,
            Map.of());
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> properties) {
        return guard.start(commandExecutor, new SubmitStartFormCmd(definitionId, businessKey, properties),
            definitionId, properties);
    }

    @Override
    public InputStream getDeployedStartForm(String definitionId) {
        return starting.fill(super.getDeployedStartForm(definitionId), definitionId);
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return commandExecutor.execute(context -> {
            CircleReads.open(context, taskId);
            return teams.fill(new GetDeployedTaskFormCmd(taskId).execute(context));
        });
    }
}
