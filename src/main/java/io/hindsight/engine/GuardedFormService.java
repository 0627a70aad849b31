package io.hindsight.engine;

import java.util.Map;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.variable.VariableMap;

/** Takes only the fields of a task's form when that form is submitted. */
class GuardedFormService extends FormServiceImpl {

    private final FormGuard guard;

    GuardedFormService(FormGuard guard) {
        this.guard = guard;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        commandExecutor.execute(
            guard.before(new SubmitTaskFormCmd(taskId, properties, false, false), taskId, properties));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
            boolean deserializeValues) {
        return commandExecutor.execute(
            guard.before(new SubmitTaskFormCmd(taskId, properties, true, deserializeValues), taskId, properties));
    }
}
