package io.hindsight.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Turns a refusal from inside a listener into the exception that Camunda's REST API answers with 400. */
class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (BadUserRequestException | AuthorizationException answered) {
            throw answered;
        } catch (RuntimeException failure) {
            Refusal.in(failure).ifPresent(refusal -> {
                throw new FormFieldValidationException(null, refusal.getMessage(), refusal);
            });
            throw failure;
        }
    }
}
