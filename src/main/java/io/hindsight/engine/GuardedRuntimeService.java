package io.hindsight.engine;

import java.util.List;

import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;

/**
 * Ends a process with all that it has called only: what goes on alone would run under a record that says it was
 * removed.
 */
class GuardedRuntimeService extends RuntimeServiceImpl {

    @Override
    public void deleteProcessInstance(String id, String reason, boolean skipCustomListeners,
            boolean externallyTerminated,
            boolean skipIoMappings, boolean skipSubprocesses) {
        refuse(skipSubprocesses);
        super.deleteProcessInstance(id, reason, skipCustomListeners, externallyTerminated, skipIoMappings, false);
    }

    @Override
    public void deleteProcessInstanceIfExists(String id, String reason, boolean skipCustomListeners,
            boolean externallyTerminated, boolean skipIoMappings, boolean skipSubprocesses) {
        refuse(skipSubprocesses);
        super.deleteProcessInstanceIfExists(id, reason, skipCustomListeners, externallyTerminated, skipIoMappings,
            false);
    }

    @Override
    public Batch deleteProcessInstancesAsync(List<String> ids, ProcessInstanceQuery query,
            HistoricProcessInstanceQuery history, String reason, boolean skipCustomListeners, boolean skipSubprocesses,
            boolean skipIoMappings) {
        refuse(skipSubprocesses);
        return super.deleteProcessInstancesAsync(ids, query, history, reason, skipCustomListeners, false,
            skipIoMappings);
    }

    private static void refuse(boolean skipSubprocesses) {
        if (skipSubprocesses) {
            throw new Refusal("A process ends with all that it has called: leave skipSubprocesses out.");
        }
    }
}
