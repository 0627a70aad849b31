package io.hindsight.assignment;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Keeps of every user task whose it was, and tells who takes it for themself and who is given it. */
class AssignmentListener extends AbstractBpmnParseListener {

    private final Supplier<Hands> hands;
    private final Supplier<Stream<ClaimReader>> readers;

    AssignmentListener(Supplier<Hands> hands, Supplier<Stream<ClaimReader>> readers) {
        this.hands = hands;
        this.readers = readers;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
            .addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::assigned);
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
            .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, AssignmentListener::leaveToGroup);
    }

    /** Who was named long ago may have left meanwhile. */
    private static void leaveToGroup(DelegateTask task) {
        CommandContext context = Context.getCommandContext();
        if (task.getAssignee() != null && context.runWithoutAuthorization(
            () -> context.getReadOnlyIdentityProvider().findUserById(task.getAssignee())) == null) {
            task.setAssignee(null);
        }
    }

    private void assigned(DelegateTask task) {
        TaskEntity entity = (TaskEntity) task;
        boolean isNew = entity.getRevision() == 0;
        String before = Hands.before(entity);
        if (isNew || Objects.equals(before, task.getAssignee())) {
            return;
        }
        hands.get().keep(entity, before);
        if (task.getAssignee() == null) {
            return;
        }
        Authentication login = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        boolean own = login != null && Objects.equals(login.getUserId(), task.getAssignee());
        readers.get().forEach(own ? reader -> reader.claimed(task.getId(), task.getAssignee())
            : reader -> reader.given(task.getId(), task.getAssignee()));
    }
}
