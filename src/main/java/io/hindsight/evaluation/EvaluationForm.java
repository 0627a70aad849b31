package io.hindsight.evaluation;

import static io.hindsight.evaluation.EvaluationVariables.ANSWERED;
import static io.hindsight.evaluation.EvaluationVariables.IMPROVEMENTS;
import static io.hindsight.evaluation.EvaluationVariables.PROCEDURES_ADEQUATE;
import static io.hindsight.evaluation.EvaluationVariables.PROCEDURES_FOLLOWED;
import static io.hindsight.evaluation.EvaluationVariables.PROCEDURES_REMARKS;
import static io.hindsight.evaluation.EvaluationVariables.ROLE;
import static io.hindsight.evaluation.EvaluationVariables.STRENGTHS;
import static io.hindsight.evaluation.EvaluationVariables.WEAKNESSES;
import static io.hindsight.evaluation.EvaluationVariables.WHY_NOBODY;
import static io.hindsight.evaluation.EvaluationVariables.WISHES;
import static io.hindsight.evaluation.EvaluationVariables.disagreement;
import static io.hindsight.evaluation.EvaluationVariables.rating;

import java.util.List;
import java.util.stream.Stream;

import io.hindsight.answer.Numbered;
import io.hindsight.engine.FormAnswers;
import io.hindsight.evaluation.Consolidations.Result;
import io.hindsight.evaluation.Evaluation.Improvement;
import io.hindsight.evaluation.Rating.Spread;
import io.hindsight.evaluation.Rating.Subject;

/** Understands the answers to evaluate-response and to consolidate-evaluation. */
record EvaluationForm(FormAnswers answers) {

    private static final String NOT_APPLICABLE = "not-applicable";

    RatedResponse judgement() {
        return new RatedResponse(ROLE.get(answers), ratings(),
            PROCEDURES_FOLLOWED.get(answers), PROCEDURES_ADEQUATE.get(answers), PROCEDURES_REMARKS.get(answers),
            improvements(WISHES));
    }

    /** Where nobody has evaluated, the form asks why, instead of for strengths and weaknesses. */
    Result result(List<Spread> ratings) {
        boolean answered = !Integer.valueOf(0).equals(ANSWERED.get(answers));
        return new Result(answered ? STRENGTHS.get(answers) : null, answered ? WEAKNESSES.get(answers) : null,
            answered ? null : WHY_NOBODY.get(answers),
            ratings.stream().map(one -> one.explained(disagreement(one.subject()).get(answers))).toList(),
            improvements(IMPROVEMENTS));
    }

    private List<Rating> ratings() {
        return Stream.concat(Subject.asked().stream(), Stream.of(Subject.RESPONSE)
            .filter(whole -> rating(whole, "").get(answers) != null)).map(this::rated).toList();
    }

    private Rating rated(Subject subject) {
        String score = rating(subject, "").get(answers);
        return NOT_APPLICABLE.equals(score) ? new Rating(subject, null, null, null)
            : new Rating(subject, Integer.valueOf(score), rating(subject, "Worked").get(answers),
                rating(subject, "Hard").get(answers));
    }

    /** One that is filled is shown, whatever became of those before it. */
    private List<Improvement> improvements(Numbered fields) {
        return fields.all().filter(number -> fields.main(number).get(answers) != null)
            .mapToObj(number -> new Improvement(Subject.of(fields.text(number, "Phase").require(answers)),
                fields.main(number).require(answers)))
            .toList();
    }
}
