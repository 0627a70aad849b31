package io.hindsight.directory;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import io.hindsight.engine.Refusal;

/** A new password is not taken; over HTTP it is a 400. */
class WeakPassword extends BadUserRequestException {

    private static final long serialVersionUID = 1L;
    private static final String OF_THE_ENGINE = "Password does not match policy";

    WeakPassword(PasswordSettings settings) {
        this(new Refusal("refused.password", settings.shortest()));
    }

    private WeakPassword(Refusal refusal) {
        super(refusal.getMessage(), refusal);
    }

    /** Says what is wrong where the engine only says that something is. */
    static CommandInterceptor translated(PasswordSettings settings) {
        return new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                try {
                    return next.execute(command);
                } catch (RuntimeException failure) {
                    if (OF_THE_ENGINE.equals(failure.getMessage())) {
                        throw new WeakPassword(settings);
                    }
                    throw failure;
                }
            }
        };
    }
}
