package io.hindsight.lightreview;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;

/** Has each stage record its part of the review, and keeps the form as it was sent. */
@Component
class RecordIncidentReview implements TaskListener {

    private final ObjectProvider<ReviewPart> parts;
    private final TypedReviews reviews;
    private final ObjectMapper json;

    RecordIncidentReview(ObjectProvider<ReviewPart> parts, TypedReviews reviews, ObjectMapper json) {
        this.parts = parts;
        this.reviews = reviews;
        this.json = json;
    }

    @Override
    public void notify(DelegateTask task) {
        String postMortem = task.getExecution().getProcessBusinessKey();
        String by = Actor.of(task);
        parts.orderedStream().forEach(part -> part.record(postMortem, FormAnswers.of(task), by));
        ObjectNode sent = json.createObjectNode();
        task.getVariables().forEach((name, value) -> {
            if (value != null && LightReviewVariables.isField(name)) {
                sent.set(name, plain(value));
            }
        });
        reviews.sent(postMortem, sent, by);
    }

    private JsonNode plain(Object value) {
        return value instanceof SpinJsonNode node ? (JsonNode) node.unwrap() : json.valueToTree(value);
    }
}
