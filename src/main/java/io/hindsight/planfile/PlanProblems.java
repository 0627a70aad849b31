package io.hindsight.planfile;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.hindsight.planversion.StalePlan;
import io.hindsight.text.Phrase;
import io.hindsight.text.Problems;

/** Answers files that cannot be taken as the plan, in the form of RFC 9457. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlanProblems {

    @ExceptionHandler
    ProblemDetail malformed(MalformedPlan malformed) {
        return Problems.of(HttpStatus.BAD_REQUEST, malformed);
    }

    @ExceptionHandler
    ProblemDetail stale(StalePlan stale) {
        return Problems.of(HttpStatus.CONFLICT, stale);
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidPlan invalid) {
        return Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, Phrase.of("problem.plan", invalid), invalid.faults());
    }
}
