package io.hindsight.tenant;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.GetActivityInstanceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers who is not in a circle as if what they ask for did not exist. Who has joined since the request began is in
 * it: the post-mortem may have been raised at this moment.
 */
class UnknownToOutsiders extends CommandInterceptor {

    private static final String HIDDEN = "belongs to no authenticated tenant";

    private final CircleLogins logins;

    UnknownToOutsiders(CircleLogins logins) {
        this.logins = logins;
    }

    @Override
    public <T> @Nullable T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException failure) {
            if (failure instanceof NullValueException && logins.getCurrentAuthentication() != null) {
                throw unknown(failure);
            }
            if (!String.valueOf(failure.getMessage()).contains(HIDDEN)) {
                throw failure;
            }
            if (isOuter() && logins.refreshed()) {
                return execute(command);
            }
            if (command instanceof GetActivityInstanceCmd) {
                return null;
            }
            throw unknown(failure);
        }
    }

    /** The same words for what does not exist: the engine's own differ from command to command. */
    private static NullValueException unknown(ProcessEngineException failure) {
        return new NullValueException("There is none with this id", failure);
    }

    private static boolean isOuter() {
        return Context.getCommandContext() == null && !TransactionSynchronizationManager.isActualTransactionActive();
    }
}
