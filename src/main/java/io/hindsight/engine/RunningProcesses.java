package io.hindsight.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

import io.hindsight.text.Code;

/**
 * Changes processes that run, whoever may see them: whether the person may do so is the caller's to know. None of it is
 * taken for something that a person did to the engine.
 */
@Component
public class RunningProcesses {

    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;

    RunningProcesses(RuntimeService runtime, ProcessEngineConfigurationImpl engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    /**
     * Runs this in one transaction with what it does to processes, and again in a new one when somebody has changed the
     * same process at the same moment.
     *
     * @throws Refusal as the work does
     */
    public void change(Runnable work) {
        try {
            asEngine(() -> {
                work.run();
                return true;
            });
        } catch (RuntimeException failed) {
            throw Refusal.in(failed).<RuntimeException>map(refusal -> refusal).orElse(failed);
        }
    }

    /**
     * Gives a variable this value in all processes of this business key that have it with another one.
     *
     * @return in how many
     */
    public <T extends Code> int setAll(String businessKey, Variable<T> variable, T value) {
        return asEngine(() -> {
            List<ProcessInstance> others = runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey)
                .variableValueNotEquals(variable.name(), value.code()).list();
            others.forEach(one -> runtime.setVariable(one.getId(), variable.name(), value.code()));
            return others.size();
        });
    }

    /** What a process of this business key holds there; nothing where none runs, or it holds nothing. */
    public <T> Optional<T> find(String process, String businessKey, Variable<T> variable) {
        return asEngine(() -> runtime.createProcessInstanceQuery().processDefinitionKey(process)
            .processInstanceBusinessKey(businessKey).list().stream()
            .map(one -> runtime.getVariable(one.getId(), variable.name())).filter(Objects::nonNull)
            .map(variable.type()::cast).findFirst());
    }

    /** Tells the processes of this business key that wait for this message; there may be none. */
    public void tell(String message, String businessKey) {
        asEngine(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey)
            .correlateAllWithResult());
    }

    private <T> T asEngine(Supplier<T> work) {
        List<T> result = new ArrayList<>();
        engine.getCommandExecutorTxRequired().execute(context -> {
            context.disableTenantCheck();
            try {
                context.executeWithOperationLogPrevented(
                    within -> within.runWithoutAuthorization(() -> result.add(work.get())));
            } finally {
                context.enableTenantCheck();
            }
            return null;
        });
        return result.get(result.size() - 1);
    }
}
