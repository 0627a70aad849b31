package io.hindsight.tenant;

import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

import io.hindsight.engine.Confidentiality;

/** Tells what becomes of tasks that have a tenant, which is the reference of a confidential post-mortem. */
class CircleListener {

    private final Supplier<Stream<CircleTasks>> readers;
    private final Supplier<Confidentiality> confidentiality;

    CircleListener(Supplier<Stream<CircleTasks>> readers, Supplier<Confidentiality> confidentiality) {
        this.readers = readers;
        this.confidentiality = confidentiality;
    }

    /** The engine gives a called process its caller's tenant, also one that is for others too. */
    void starting(DelegateExecution process) {
        ExecutionEntity started = (ExecutionEntity) process;
        if (started.getTenantId() != null && confidentiality.get().isPublic(started.getProcessDefinition().getKey())) {
            started.setTenantId(null);
        }
    }

    void created(DelegateTask task) {
        if (task.getTenantId() != null && task.getAssignee() == null) {
            readers.get().forEach(reader -> reader.offered(task.getTenantId()));
        }
    }

    void assigned(DelegateTask task) {
        if (task.getTenantId() != null && task.getAssignee() != null) {
            Authentication login = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
            String by = login == null ? null : login.getUserId();
            readers.get().forEach(reader -> reader.assigned(task.getTenantId(), task.getAssignee(), by));
        }
    }
}
