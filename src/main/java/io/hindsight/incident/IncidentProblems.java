package io.hindsight.incident;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.hindsight.incident.BodyReader.MalformedBody;

/** Answers incidents that cannot be taken, in the form of RFC 9457. */
@RestControllerAdvice(assignableTypes = IncidentController.class)
class IncidentProblems {

    @ExceptionHandler
    ProblemDetail malformed(MalformedBody malformed) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, malformed.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidIncident invalid) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY,
            "Nothing was stored: " + invalid.getMessage() + ".");
        problem.setProperty("errors", invalid.faults());
        return problem;
    }
}
