package io.hindsight.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts processes on behalf of what comes in from outside, or of other processes. */
@Component
public class Processes {

    private final RuntimeService runtime;
    private final Unchecked engine;
    private final ObjectProvider<Confidentiality> confidentiality;

    Processes(RuntimeService runtime, Unchecked engine,
            ObjectProvider<Confidentiality> confidentiality) {
        this.runtime = runtime;
        this.engine = engine;
        this.confidentiality = confidentiality;
    }

    /**
     * Starts the process that waits for this message, in the caller's transaction.
     *
     * @param businessKey the post-mortem's reference
     */
    public void startByMessage(String message, String businessKey, Map<String, Object> variables) {
        String tenant = CircleTenants.tenant(businessKey, closed(List.of(businessKey)));
        CircleTenants.starting(tenant, () -> runtime.startProcessInstanceByMessage(message, businessKey, variables));
    }

    /** As {@link #startByMessage}, whatever rights the person has whose doings cause it. */
    public void startUnchecked(String message, String businessKey, Map<String, Object> variables) {
        engine.run(context -> startByMessage(message, businessKey, variables));
    }

    /**
     * Starts the latest version of a process once for each business key, which may be null, in the caller's transaction
     * and in few statements. Whether the person may cause that is the caller's to know.
     *
     * @return the ids of the processes, in the same order
     */
    public List<String> start(String process, List<String> businessKeys) {
        return engine.asEngine(context -> {
            String definition = context.getProcessEngineConfiguration().getDeploymentCache()
                .findDeployedLatestProcessDefinitionByKey(process).getId();
            Set<String> closed = closed(businessKeys.stream().filter(Objects::nonNull).distinct().toList());
            return businessKeys.stream().map(key -> CircleTenants.starting(CircleTenants.tenant(key, closed),
                () -> runtime.startProcessInstanceById(definition, key).getProcessInstanceId())).toList();
        });
    }

    /** Starts the latest version of a process with one variable, as {@link #start(String, List)} does. */
    public <T> void start(String process, Variable<T> variable, T value) {
        engine.run(context -> runtime.startProcessInstanceByKey(process, Map.of(variable.name(), value)));
    }

    /**
     * Starts the latest version of a process, whatever rights the person has whose doings cause it, in the caller's
     * transaction.
     *
     * @param businessKey the post-mortem's reference; null for what belongs to none
     */
    public void start(String process, @Nullable String businessKey, Map<String, Object> variables) {
        String tenant = businessKey == null ? null : CircleTenants.tenant(businessKey, closed(List.of(businessKey)));
        engine.run(context -> CircleTenants.starting(tenant,
            () -> runtime.startProcessInstanceByKey(process, businessKey, variables)));
    }

    private Set<String> closed(List<String> references) {
        return references.isEmpty() ? Set.of() : confidentiality.getObject().closed(references);
    }
}
