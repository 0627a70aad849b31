package io.hindsight;

import java.io.IOException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import io.hindsight.engine.Refusal;
import io.hindsight.text.Phrase;
import io.hindsight.text.Problems;
import io.hindsight.text.Sayable;
import io.hindsight.web.BodyTooLarge;

/** Says to programs in the form of RFC 9457, and in words of ours, why a request cannot be served. */
@RestControllerAdvice
class ApiProblems extends ResponseEntityExceptionHandler {

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException mismatch, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument ? argument.getName()
            : mismatch.getPropertyName();
        return answer(mismatch, sentence(String.valueOf(name), mismatch), headers, status, request);
    }

    /** Of parameters that are read together. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException wrong,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return wrong.getFieldErrors().stream().filter(field -> field.contains(TypeMismatchException.class)).findFirst()
            .map(field -> answer(wrong, sentence(field.getField(), field.unwrap(TypeMismatchException.class)), headers,
                status, request))
            .orElseGet(() -> super.handleMethodArgumentNotValid(wrong, headers, status, request));
    }

    private static Phrase sentence(String name, TypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        boolean isYesNo = type == boolean.class || type == Boolean.class;
        return Phrase.of(isYesNo ? "problem.parameter.yes-no"
            : type == LocalDate.class ? "problem.parameter.day" : "problem.parameter.number", name,
            String.valueOf(mismatch.getValue()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        return answer(missing, Phrase.of("problem.parameter.missing", missing.getParameterName()), headers, status,
            request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(HttpMediaTypeNotSupportedException other,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(other, Phrase.of(other.getSupportedMediaTypes().contains(MediaType.APPLICATION_JSON)
            ? "problem.send.json" : "problem.send.markdown"), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException other,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(other,
            Phrase.of(other.getSupportedMediaTypes().size() > 1 ? "problem.answer.text" : "problem.answer.json"),
            headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException other,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(other,
            Phrase.of("problem.method", other.getMethod(), String.join(", ", other.getSupportedMethods())), headers,
            status, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
        return handleExceptionInternal(refusal, Problems.of(HttpStatus.BAD_REQUEST, refusal, refusal.faults()),
            new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> tooLarge(BodyTooLarge large, WebRequest request) {
        return answer(large, large, new HttpHeaders(), HttpStatus.PAYLOAD_TOO_LARGE, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return NestedExceptionUtils.getMostSpecificCause(unreadable) instanceof BodyTooLarge large
            ? tooLarge(large, request) : super.handleHttpMessageNotReadable(unreadable, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException missing,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(missing, Phrase.of("problem.nothing"), headers, status, request);
    }

    /** Leaves people's pages to the error page. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception failure, Object body,
            HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        ServletWebRequest web = (ServletWebRequest) request;
        if (ErrorAnswers.isForPrograms(web.getRequest().getRequestURI())) {
            return super.handleExceptionInternal(failure, body, headers, status, request);
        }
        try {
            web.getResponse().sendError(status.value());
        } catch (IOException gone) {
            logger.debug("The reader has gone", gone);
        }
        return null;
    }

    private @Nullable ResponseEntity<Object> answer(Exception failure, Sayable sentence, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(failure, Problems.of(status, sentence), headers, status,
            request);
    }
}
