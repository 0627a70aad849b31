package io.hindsight.incident;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.hindsight.incident.BodyReader.MalformedBody;
import io.hindsight.incident.PostMortemStarter.UnfitCircle;
import io.hindsight.incident.PostMortemStarter.UnknownRecurrence;
import io.hindsight.text.Fault;
import io.hindsight.text.Phrase;
import io.hindsight.text.Problems;

/** Answers incidents that cannot be taken, in the form of RFC 9457. */
@RestControllerAdvice(assignableTypes = IncidentController.class)
class IncidentProblems {

    @ExceptionHandler
    ProblemDetail malformed(MalformedBody malformed) {
        return Problems.of(HttpStatus.BAD_REQUEST, malformed);
    }

    @ExceptionHandler
    ProblemDetail unfit(UnfitCircle unfit) {
        return invalid(new InvalidIncident(List.of(new Fault("circle", unfit.detail()))));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownRecurrence unknown) {
        return invalid(new InvalidIncident(List.of(new Fault("recurrenceOf", Phrase.of("fault.recurrence")))));
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidIncident invalid) {
        return Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, Phrase.of("problem.incident", invalid), invalid.faults());
    }
}
