package io.hindsight.worker;

import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.FetchExternalTasksCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import io.hindsight.engine.Refusal;

/**
 * Lets external tasks be worked on by Hindsight's own workers alone: a person could take a notice away, unsent, and no
 * audit would tell of it.
 */
class WorkerGuard extends CommandInterceptor {

    private final Supplier<IdentityService> identity;

    WorkerGuard(Supplier<IdentityService> identity) {
        this.identity = identity;
    }

    @Override
    public <T> T execute(Command<T> command) {
        boolean isWork = command instanceof FetchExternalTasksCmd || command instanceof HandleExternalTaskCmd;
        if (isWork && identity.get().getCurrentAuthentication() != null) {
            throw new Refusal("refused.worker");
        }
        return next.execute(command);
    }
}
