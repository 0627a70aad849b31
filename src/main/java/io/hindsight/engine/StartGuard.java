package io.hindsight.engine;

import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets processes start at their beginning only: who may start one could otherwise begin at its last task. Who starts
 * one by hand without what it needs is told so.
 */
class StartGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof StartProcessInstanceAtActivitiesCmd && !isAdministrator() && !isOurs()) {
            throw new Refusal("refused.start.middle");
        }
        boolean byHand = command instanceof StartProcessInstanceCmd && Context.getCommandContext() == null
            && !TransactionSynchronizationManager.isActualTransactionActive();
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            if (byHand && Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(StartGuard::isOfWhatIsMissing)) {
                throw new Refusal("refused.start.alone");
            }
            throw failure;
        }
    }

    /** A variable, or the post-mortem that its business key names. */
    private static boolean isOfWhatIsMissing(Throwable cause) {
        return cause instanceof Variable.MissingVariable || cause instanceof PropertyNotFoundException
            || cause instanceof EmptyResultDataAccessException || cause instanceof DataIntegrityViolationException;
    }

    /** What the application does by itself, whatever the person may, and never as the first of a request. */
    private static boolean isOurs() {
        return Context.getCommandContext() != null && !Context.getCommandContext().isAuthorizationCheckEnabled();
    }

    private boolean isAdministrator() {
        Authentication login =
            Context.getCommandContext() == null ? null : Context.getCommandContext().getAuthentication();
        return login != null && login.getGroupIds() != null && login.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }
}
