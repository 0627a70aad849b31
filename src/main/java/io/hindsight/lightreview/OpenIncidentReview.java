package io.hindsight.lightreview;

import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.hindsight.answer.Choices.Option;
import io.hindsight.people.People;
import io.hindsight.people.Role;

/** Offers the people who can have been heard, and says why the last review was sent back. */
@Component
class OpenIncidentReview implements ExecutionListener {

    private final People people;
    private final ObjectProvider<ReviewPart> parts;

    OpenIncidentReview(People people, ObjectProvider<ReviewPart> parts) {
        this.people = people;
        this.parts = parts;
    }

    @Override
    public void notify(DelegateExecution execution) {
        LightReviewVariables.PEOPLE.offer(execution, people.with(Role.active()).stream()
            .map(person -> new Option(person.id(), person.name())).toList());
        parts.orderedStream().map(part -> part.sentBack(execution.getProcessBusinessKey())).filter(Objects::nonNull)
            .findFirst().ifPresent(reasons -> LightReviewVariables.SENT_BACK.set(execution, reasons));
    }
}
