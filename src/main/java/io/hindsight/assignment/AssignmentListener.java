package io.hindsight.assignment;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Tells of every user task who takes it for themself and who is given it. */
class AssignmentListener extends AbstractBpmnParseListener {

    private final Supplier<Stream<ClaimReader>> readers;

    AssignmentListener(Supplier<Stream<ClaimReader>> readers) {
        this.readers = readers;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
            .addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::assigned);
    }

    private void assigned(DelegateTask task) {
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
