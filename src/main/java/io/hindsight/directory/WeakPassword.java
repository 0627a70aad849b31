package io.hindsight.directory;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** A new password is not taken; over HTTP it is a 400. */
class WeakPassword extends BadUserRequestException {

    private static final long serialVersionUID = 1L;
    private static final String OF_THE_ENGINE = "Password does not match policy";

    WeakPassword(PasswordSettings settings, Throwable cause) {
        super(
            "This password is not taken: it needs %d characters or more, and must be neither the login nor a password that many people have."
                .formatted(settings.shortest()),
            cause);
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
                        throw new WeakPassword(settings, failure);
                    }
                    throw failure;
                }
            }
        };
    }
}
