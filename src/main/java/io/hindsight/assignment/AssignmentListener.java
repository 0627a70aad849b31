package io.hindsight.assignment;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** Keeps of every user task whose it was, and tells who takes it for themself and who is given it. */
class AssignmentListener extends AbstractBpmnParseListener {

    private final Supplier<Assigning> parts;
    private final Supplier<Stream<ClaimReader>> readers;

    AssignmentListener(Supplier<Assigning> parts, Supplier<Stream<ClaimReader>> readers) {
        this.parts = parts;
        this.readers = readers;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::find);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::assigned);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::completed);
    }

    /** Who was named long ago may have left meanwhile, or be away. */
    private void find(DelegateTask task) {
        TaskEntity entity = (TaskEntity) task;
        String named = entity.getAssignee();
        if (named == null) {
            return;
        }
        if (parts.get().people().hasLeft(named)) {
            entity.setAssignee(null);
            parts.get().hands().keepLeft(entity, named);
            return;
        }
        parts.get().standIn(entity, named).ifPresent(deputy -> {
            entity.setAssignee(deputy);
            parts.get().hands().keepStandIn(entity, named);
        });
    }

    /** Who stood in for somebody, and for whom somebody stood in, is one with them where four eyes have to look. */
    private void checkPair(TaskEntity task, @Nullable String person) {
        if (person != null && OwnWork.matters(task)) {
            parts.get().hands().pairs(task.getProcessInstance().getBusinessKey(), person)
                .forEach(other -> OwnWork.refuse(task, other));
        }
    }

    private void completed(DelegateTask task) {
        checkPair((TaskEntity) task, Hands.login((TaskEntity) task));
    }

    private static @Nullable String before(TaskEntity task) {
        PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
        return change == null ? null : (String) change.getOrgValue();
    }

    private void assigned(DelegateTask task) {
        TaskEntity entity = (TaskEntity) task;
        boolean isNew = entity.getRevision() == 0;
        String before = before(entity);
        if (isNew || Objects.equals(before, task.getAssignee())) {
            return;
        }
        checkPair(entity, task.getAssignee());
        parts.get().hands().keep(entity, before);
        if (task.getAssignee() == null) {
            return;
        }
        Authentication login = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        boolean own = login != null && Objects.equals(login.getUserId(), task.getAssignee());
        readers.get().forEach(own ? reader -> reader.claimed(task.getId(), task.getAssignee())
            : reader -> reader.given(task.getId(), task.getAssignee()));
    }
}
