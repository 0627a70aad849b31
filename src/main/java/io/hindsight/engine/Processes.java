package io.hindsight.engine;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts processes on behalf of what comes in from outside, and brings one process news of another. */
@Component
public class Processes {

    private final RuntimeService runtime;

    Processes(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * Starts the process that waits for this message, in the caller's transaction.
     *
     * @param businessKey the post-mortem's reference
     */
    public void startByMessage(String message, String businessKey, Map<String, Object> variables) {
        runtime.startProcessInstanceByMessage(message, businessKey, variables);
    }

    /** Tells every process that waits for this message, in the caller's transaction; there may be none. */
    public void tellAll(String message) {
        runtime.createMessageCorrelation(message).correlateAll();
    }
}
