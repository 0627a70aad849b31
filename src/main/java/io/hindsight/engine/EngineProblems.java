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

import io.hindsight.web.BodyTooLarge;

/**
 * Answers what goes wrong in Camunda's REST API, in its own form. A fault of the request is a 4xx with a sentence; of a
 * fault of ours nothing is told.
 */
class EngineProblems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineProblems.class);
    private static final ExceptionHandlerHelper CAMUNDA = ExceptionHandlerHelper.getInstance();
    private static final String DATA_EXCEPTION = "22";
    private static final Map<String, String> KNOWN = Map.of(
        "valid resource identifier",
        "A login, or the id of a group, has letters without accents, digits and . _ @ + - only.",
        "ENGINE-13043", "No process waits for a condition.",
        "part of a running", "A task ends by being completed; it cannot be deleted from a running process.",
        "ENGINE-17007", "A value is of a type that is not taken here.",
        "Cannot find serializer", "A value is of a type that is not taken here.",
        "ENGINE-13033", "Nothing in this process handles that error, so it cannot be raised.",
        "ENGINE-02043", "Nothing in this process handles that escalation, so it cannot be raised.",
        "ENGINE-09", "This is not a model or form that can be deployed.");

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
                "Something went wrong here; it is in the log of the application.")))
            .build();
    }

    /** What is wrong with the request, where Camunda would call it a fault of the server or speak of its classes. */
    private static Optional<InvalidRequestException> fault(Throwable failure) {
        Optional<Throwable> tooLarge = causes(failure).filter(BodyTooLarge.class::isInstance).findFirst();
        if (tooLarge.isPresent()) {
            return Optional.of(new InvalidRequestException(Status.REQUEST_ENTITY_TOO_LARGE,
                tooLarge.get().getMessage()));
        }
        Optional<Throwable> refusal = causes(failure).filter(Refusal.class::isInstance).findFirst();
        if (refusal.isPresent() && CAMUNDA.getStatus(failure) == Status.INTERNAL_SERVER_ERROR) {
            return refuse(refusal.get().getMessage());
        }
        Optional<Throwable> denied = causes(failure).filter(AuthorizationException.class::isInstance).findFirst();
        if (denied.isPresent() && CAMUNDA.getStatus(failure) != Status.FORBIDDEN) {
            return Optional.of(new InvalidRequestException(Status.FORBIDDEN, denied.get().getMessage()));
        }
        if (GuardedManagementService.BEING_EXECUTED.equals(failure.getMessage())) {
            return Optional.of(new InvalidRequestException(Status.CONFLICT, failure.getMessage()));
        }
        if (failure instanceof ParamException.QueryParamException parameter) {
            return refuse("The parameter “%s” cannot be read.".formatted(parameter.getParameterName()));
        }
        if (has(failure, NullValueException.class) || has(failure, NotFoundException.class)) {
            return Optional.of(new InvalidRequestException(Status.NOT_FOUND,
                "What this request is about is not there, or not any more."));
        }
        if (causes(failure).anyMatch(EngineProblems::isOfData)) {
            return refuse("A value is too long or holds a character that cannot be stored (NUL).");
        }
        Optional<String> known = causes(failure).flatMap(EngineProblems::known).findFirst();
        if (known.isPresent()) {
            return refuse(known.get());
        }
        if (failure instanceof JsonProcessingException || String.valueOf(failure.getMessage()).isBlank()) {
            return causes(failure).filter(JsonProcessingException.class::isInstance).findFirst()
                .map(json -> unreadable((JsonProcessingException) json));
        }
        return isMisunderstood(failure)
            ? refuse("The request cannot be understood: a value is missing or of the wrong kind.") : Optional.empty();
    }

    private static InvalidRequestException unreadable(JsonProcessingException json) {
        String place = json.getLocation() == null ? "" : " Look at line %d, column %d.".formatted(
            json.getLocation().getLineNr(), json.getLocation().getColumnNr());
        return new InvalidRequestException(Status.BAD_REQUEST,
            "The body is not JSON, or not the JSON that this request takes." + place);
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

    private static Optional<InvalidRequestException> refuse(String sentence) {
        return Optional.of(new InvalidRequestException(Status.BAD_REQUEST, sentence));
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
