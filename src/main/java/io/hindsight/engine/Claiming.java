package io.hindsight.engine;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Tells apart who takes a task for themself from who is given it. */
class Claiming {

    private final Supplier<Stream<ClaimReader>> readers;

    Claiming(Supplier<Stream<ClaimReader>> readers) {
        this.readers = readers;
    }

    void assigned(DelegateTask task) {
        boolean isNew = ((TaskEntity) task).getRevision() == 0;
        if (isNew || task.getAssignee() == null) {
            return;
        }
        Authentication login = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        boolean own = login != null && Objects.equals(login.getUserId(), task.getAssignee());
        readers.get().forEach(own ? reader -> reader.claimed(task.getId(), task.getAssignee())
            : reader -> reader.given(task.getId(), task.getAssignee()));
    }
}
