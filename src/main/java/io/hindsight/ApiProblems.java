package io.hindsight;

import java.io.IOException;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import io.hindsight.web.BodyTooLarge;

/** Says to programs in the form of RFC 9457, and in words of ours, why a request cannot be served. */
@RestControllerAdvice
class ApiProblems extends ResponseEntityExceptionHandler {

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException mismatch, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument ? argument.getName()
            : mismatch.getPropertyName();
        Class<?> type = mismatch.getRequiredType();
        return answer(mismatch, "%s must be %s, not “%s”.".formatted(name,
            type == boolean.class ? "true or false" : "a whole number", mismatch.getValue()), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        return answer(missing, "The parameter " + missing.getParameterName() + " is missing.", headers, status,
            request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(HttpMediaTypeNotSupportedException other,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(other, other.getSupportedMediaTypes().contains(MediaType.APPLICATION_JSON)
            ? "Send JSON with the header Content-Type: application/json."
            : "Send Markdown with the header Content-Type: text/markdown.", headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(HttpMediaTypeNotAcceptableException other,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(other, "The answer is %s; the header Accept asks for something else.".formatted(
            other.getSupportedMediaTypes().size() > 1 ? "JSON or text" : "JSON"), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpRequestMethodNotSupported(HttpRequestMethodNotSupportedException other,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(other, "%s is not possible here; this address takes %s.".formatted(other.getMethod(),
            String.join(", ", other.getSupportedMethods())), headers, status, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(BodyTooLarge large, WebRequest request) {
        return answer(large, large.getMessage(), new HttpHeaders(), HttpStatus.PAYLOAD_TOO_LARGE, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return NestedExceptionUtils.getMostSpecificCause(unreadable) instanceof BodyTooLarge large
            ? tooLarge(large, request) : super.handleHttpMessageNotReadable(unreadable, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException missing,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(missing, "There is nothing at this address.", headers, status, request);
    }

    /** Leaves people's pages to the error page. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception failure, Object body, HttpHeaders headers,
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

    private ResponseEntity<Object> answer(Exception failure, String sentence, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(failure, ProblemDetail.forStatusAndDetail(status, sentence), headers, status,
            request);
    }
}
