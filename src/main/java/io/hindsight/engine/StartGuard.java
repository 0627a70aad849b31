package io.hindsight.engine;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Lets processes start at their beginning only: who may start one could otherwise begin at its last task. */
class StartGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof StartProcessInstanceAtActivitiesCmd && !isAdministrator()) {
            throw new Refusal("A process starts at its beginning.");
        }
        return next.execute(command);
    }

    private boolean isAdministrator() {
        Authentication login = Context.getCommandContext() == null ? null : Context.getCommandContext().getAuthentication();
        return login != null && login.getGroupIds() != null && login.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }
}
