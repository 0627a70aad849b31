package io.hindsight.engine;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.hindsight.text.Phrase;
import io.hindsight.text.Sayable;
import io.hindsight.text.Words;
import io.hindsight.web.BodyTooLarge;

/**
 * Answers what goes wrong in Camunda's REST API, in its own form. A fault of the request is a 4xx with a sentence; of a
 * fault of ours nothing is told.
 */
class EngineProblems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineProblems.class);
    private static final ExceptionHandlerHelper CAMUNDA = ExceptionHandlerHelper.getInstance();
    private static final String DATA_EXCEPTION = "22";
    private static final Map<String, String> KNOWN = Map.of("valid resource identifier", "rest.login",
        "ENGINE-13043", "rest.condition", "part of a running", "rest.task.delete", "ENGINE-17007", "rest.type",
        "Cannot find serializer", "rest.type", "ENGINE-13033", "rest.error", "ENGINE-02043", "rest.escalation",
        "ENGINE-09", "rest.deployment");

    @Override
    public Response toResponse(Throwable failure) {
        Optional<InvalidRequestException> fault = fault(failure);
        return fault.isEmpty() && CAMUNDA.getStatus(failure).getStatusCode() >= 500 ? ours(failure)
            : CAMUNDA.getResponse(fault.isPresent() ? fault.get() : failure);
    }

    /** Camunda itself would write all the lines of the trace into one message. */
    private static Response ours(Throwable failure) {
        LOG.error("A call of Camunda's REST API failed", failure);
        return Response.serverError().type(MediaType.APPLICATION_JSON_TYPE).entity(CAMUNDA.fromException(
            new RestException(Status.INTERNAL_SERVER_ERROR,
                Words.ofReader().of("problem.ours"))))
            .build();
    }

    /** What is wrong with the request, where Camunda would call it a fault of the server or speak of its classes. */
    private static Optional<InvalidRequestException> fault(Throwable failure) {
        Optional<Throwable> said = causes(failure).filter(Sayable.class::isInstance).findFirst();
        if (said.isPresent()) {
            return say(status(said.get(), CAMUNDA.getStatus(failure)), (Sayable) said.get());
        }
        Optional<Throwable> denied = causes(failure).filter(AuthorizationException.class::isInstance).findFirst();
        if (denied.isPresent() && CAMUNDA.getStatus(failure) != Status.FORBIDDEN) {
            return Optional.of(new InvalidRequestException(Status.FORBIDDEN, denied.get().getMessage()));
        }
        if (GuardedManagementService.BEING_EXECUTED.in(Words.ENGLISH).equals(failure.getMessage())) {
            return say(Status.CONFLICT, GuardedManagementService.BEING_EXECUTED);
        }
        if (failure instanceof ParamException.QueryParamException parameter) {
            return say(Status.BAD_REQUEST, Phrase.of("rest.parameter", parameter.getParameterName()));
        }
        if (has(failure, NullValueException.class) || has(failure, NotFoundException.class)) {
            return say(Status.NOT_FOUND, Phrase.of("rest.missing"));
        }
        if (causes(failure).anyMatch(EngineProblems::isOfData)) {
            return say(Status.BAD_REQUEST, Phrase.of("rest.data"));
        }
        Optional<String> known = causes(failure).flatMap(EngineProblems::known).findFirst();
        if (known.isPresent()) {
            return say(Status.BAD_REQUEST, Phrase.of(known.get()));
        }
        if (failure instanceof JsonProcessingException || String.valueOf(failure.getMessage()).isBlank()) {
            return causes(failure).filter(JsonProcessingException.class::isInstance).findFirst()
                .flatMap(json -> unreadable((JsonProcessingException) json));
        }
        return isMisunderstood(failure) ? say(Status.BAD_REQUEST, Phrase.of("rest.misunderstood")) : Optional.empty();
    }

    private static Optional<InvalidRequestException> unreadable(JsonProcessingException json) {
        return say(Status.BAD_REQUEST, json.getLocation() == null ? Phrase.of("rest.json")
            : Phrase.of("rest.json.at", json.getLocation().getLineNr(), json.getLocation().getColumnNr()));
    }

    /** What a person can mend is never called a fault of ours. */
    private static Status status(Throwable said, Response.StatusType ofCamunda) {
        if (said instanceof BodyTooLarge) {
            return Status.REQUEST_ENTITY_TOO_LARGE;
        }
        return ofCamunda == Status.INTERNAL_SERVER_ERROR ? Status.BAD_REQUEST
            : Status.fromStatusCode(ofCamunda.getStatusCode());
    }

    private static boolean isOfData(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null
            && sql.getSQLState().startsWith(DATA_EXCEPTION);
    }

    private static Stream<String> known(Throwable cause) {
        return KNOWN.entrySet().stream().filter(fault -> cause instanceof ProcessEngineException
            && String.valueOf(cause.getMessage()).contains(fault.getKey())).map(Map.Entry::getValue);
    }

    /** Camunda's REST layer fails by itself, before any command, on values it did not expect. */
    private static boolean isMisunderstood(Throwable failure) {
        return failure instanceof RuntimeException && !(failure instanceof ProcessEngineException)
            && !(failure instanceof RestException) && !(failure instanceof WebApplicationException)
            && Stream.of(failure.getStackTrace())
                .noneMatch(frame -> frame.getClassName().startsWith("org.camunda.bpm.engine.impl.interceptor"));
    }

    private static Optional<InvalidRequestException> say(Status status, Sayable sentence) {
        return Optional.of(new InvalidRequestException(status, sentence.in(Words.ofReader())));
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
