package io.hindsight.evaluation;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.engine.FormAnswers;
import io.hindsight.evaluation.Rating.Subject;
import io.hindsight.lightreview.ReviewPart;
import io.hindsight.people.People;
import io.hindsight.people.Role;

/**
 * Keeps the rating of the response as a whole, from the form by which an incident is reviewed lightly. Who reviews it
 * again may rate it anew.
 */
@Component
@Order(3)
class RatingPart implements ReviewPart {

    private final JdbcClient jdbc;
    private final Evaluations evaluations;
    private final People people;

    RatingPart(JdbcClient jdbc, Evaluations evaluations, People people) {
        this.jdbc = jdbc;
        this.evaluations = evaluations;
        this.people = people;
    }

    @Override
    public void record(String postMortem, FormAnswers answers, String by) {
        jdbc.sql("""
            DELETE FROM rating WHERE evaluation IN (
                SELECT id FROM evaluation WHERE post_mortem = ? AND evaluated_by = ?)""").params(postMortem, by)
            .update();
        jdbc.sql("DELETE FROM evaluation WHERE post_mortem = ? AND evaluated_by = ?").params(postMortem, by).update();
        Integer score = Integer.valueOf(EvaluationVariables.rating(Subject.RESPONSE, "").require(answers));
        evaluations.add(postMortem,
            new RatedResponse(role(by), List.of(new Rating(Subject.RESPONSE, score, null, null)),
                null, null, null, List.of()),
            by);
    }

    private String role(String person) {
        boolean secures = people.with(List.of(Role.SECURITY)).stream().anyMatch(one -> one.id().equals(person));
        return (secures ? Role.SECURITY : Role.FACILITATORS).group();
    }
}
