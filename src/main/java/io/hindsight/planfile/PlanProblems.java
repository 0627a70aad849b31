package io.hindsight.planfile;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.hindsight.planversion.StalePlan;

/** Answers files that cannot be taken as the plan, in the form of RFC 9457. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlanProblems {

    @ExceptionHandler
    ProblemDetail malformed(MalformedPlan malformed) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, malformed.getMessage());
    }

    @ExceptionHandler
    ProblemDetail stale(StalePlan stale) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, stale.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidPlan invalid) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY,
            "Nothing was published: " + invalid.getMessage() + ".");
        problem.setProperty("errors", invalid.faults());
        return problem;
    }
}
