package io.hindsight.form;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import io.hindsight.engine.Refusal;

/** The deployed forms, each read once. A form belongs to the deployment of the process that shows it. */
class FormCatalogue {

    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    Form of(TaskEntity task) {
        return find(task.getExecution().getProcessDefinition().getDeploymentId(),
            task.getTaskDefinition().getFormDefinition());
    }

    Form find(String deploymentId, FormDefinition definition) {
        String key = definition.getCamundaFormDefinitionKey().getExpressionText();
        return forms.computeIfAbsent(deploymentId + ' ' + key, unread -> read(deploymentId, key));
    }

    /** Does it; what is refused calls the fields of the task's form by their labels. */
    <T> T naming(TaskEntity task, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            if (task.getTaskDefinition() != null && shows(task.getTaskDefinition().getFormDefinition())) {
                Refusal.in(failure).ifPresent(refusal -> refusal.naming(of(task)::label));
            }
            throw failure;
        }
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
