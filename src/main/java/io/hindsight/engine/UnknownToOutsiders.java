package io.hindsight.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.GetActivityInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Answers who is not in a circle as if what they ask for did not exist. */
class UnknownToOutsiders extends CommandInterceptor {

    private static final String HIDDEN = "belongs to no authenticated tenant";

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException failure) {
            if (!String.valueOf(failure.getMessage()).contains(HIDDEN)) {
                throw failure;
            }
            if (command instanceof GetActivityInstanceCmd) {
                return null;
            }
            throw new NullValueException("There is none with this id");
        }
    }
}
