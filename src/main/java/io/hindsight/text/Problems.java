package io.hindsight.text;

import java.util.List;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Says no to programs in the form of RFC 9457, in the language that they ask for. */
public final class Problems {

    private Problems() {
    }

    public static ProblemDetail of(HttpStatusCode status, String key, Object... details) {
        return of(status, Phrase.of(key, details));
    }

    public static ProblemDetail of(HttpStatusCode status, Sayable detail) {
        return ProblemDetail.forStatusAndDetail(status, detail.in(Words.ofReader()));
    }

    public static ErrorResponseException thrown(HttpStatusCode status, String key, Object... details) {
        return new ErrorResponseException(status, of(status, key, details), null);
    }

    /** Each fault is named where it is in one field. */
    public static ProblemDetail of(HttpStatusCode status, Sayable detail, List<Fault> faults) {
        ProblemDetail problem = of(status, detail);
        List<?> named = faults.stream().filter(fault -> fault.field() != null)
            .map(fault -> fault.json(Words.ofReader())).toList();
        if (!named.isEmpty()) {
            problem.setProperty("errors", named);
        }
        return problem;
    }
}
