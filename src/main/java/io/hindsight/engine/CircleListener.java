package io.hindsight.engine;

import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Tells what becomes of tasks that have a tenant, which is the reference of a confidential post-mortem. */
class CircleListener {

    private final Supplier<Stream<CircleTasks>> readers;

    CircleListener(Supplier<Stream<CircleTasks>> readers) {
        this.readers = readers;
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
