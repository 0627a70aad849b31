package io.hindsight.form;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

import io.hindsight.engine.Refusal;

/** The deployed forms, each read once. A form belongs to the deployment of the process that shows it. */
class FormCatalogue {

    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    /** @throws Refusal when somebody else completes the task at this moment */
    Form of(TaskEntity task) {
        if (task.getExecution() == null) {
            throw new Refusal("refused.task.gone");
        }
        return find(task.getExecution().getProcessDefinition().getDeploymentId(),
            task.getTaskDefinition().getFormDefinition());
    }

    /** The form by which a process starts; null where it has none. */
    @Nullable
    Form ofStart(ProcessDefinitionEntity process) {
        return shows(process.getStartFormDefinition())
            ? find(process.getDeploymentId(), process.getStartFormDefinition()) : null;
    }

    Form find(String deploymentId, FormDefinition definition) {
        String key = definition.getCamundaFormDefinitionKey().getExpressionText();
        return forms.computeIfAbsent(deploymentId + ' ' + key, unread -> read(deploymentId, key));
    }

    static boolean shows(FormDefinition definition) {
        return definition != null && definition.getCamundaFormDefinitionKey() != null;
    }

    /** @throws Refusal when a name is not a field of this form */
    static void refuseOthers(Form form, Set<String> names) {
        names.stream().filter(name -> !form.keys().contains(name)).findFirst().ifPresent(name -> {
            throw new Refusal("refused.form.other-field", form.id(), name);
        });
    }

    private Form read(String deploymentId, String key) {
        CommandContext command = Context.getCommandContext();
        String resource = command.getSession(CamundaFormDefinitionManager.class)
            .findDefinitionByDeploymentAndKey(deploymentId, key).getResourceName();
        return Form.parse(command.getResourceManager()
            .findResourceByDeploymentIdAndResourceName(deploymentId, resource).getBytes());
    }
}
