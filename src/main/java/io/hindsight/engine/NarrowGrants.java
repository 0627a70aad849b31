package io.hindsight.engine;

import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What the engine grants by itself: less than it would. A user may read the own entry of the directory, not change or
 * delete it. What a person or group may do with a task is taken back as soon as nothing links them to it any more; what
 * candidate groups may do stays while they are candidates.
 */
class NarrowGrants extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {
            createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ)};
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
        takeBackFrom(task, before, null);
        return super.newTaskAssignee(task, before, now);
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String before, String now) {
        takeBackFrom(task, before, null);
        return super.newTaskOwner(task, before, now);
    }

    @Override
    @SuppressWarnings("NullAway") // The engine takes null for none.
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String user, String type) {
        takeBackFrom(task, user, type);
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // The engine takes null for none.
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String group, String type) {
        if (!isEnding(task) && otherLinks(task, type).noneMatch(link -> group.equals(link.getGroupId()))) {
            getAuthorizationManager().deleteAuthorizationsByResourceIdAndGroupId(Resources.TASK, task.getId(), group);
        }
        return null;
    }

    private void takeBackFrom(Task task, String user, @Nullable String lostLink) {
        boolean holds = Objects.equals(user, task.getAssignee()) || Objects.equals(user, task.getOwner());
        if (user != null && !holds && !isEnding(task)
            && otherLinks(task, lostLink).noneMatch(link -> user.equals(link.getUserId()))) {
            getAuthorizationManager().deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), user);
        }
    }

    /** Its grants go with it. */
    private static boolean isEnding(Task task) {
        return ((TaskEntity) task).isDeleted();
    }

    private static Stream<IdentityLinkEntity> otherLinks(Task task, @Nullable String lost) {
        return ((TaskEntity) task).getIdentityLinks().stream().filter(link -> !Objects.equals(link.getType(), lost));
    }
}
