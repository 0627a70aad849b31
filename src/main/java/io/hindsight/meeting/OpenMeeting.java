package io.hindsight.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Choices.Option;
import io.hindsight.people.People;
import io.hindsight.people.Role;

/** Offers the people who can be invited, and a first agenda. */
@Component
class OpenMeeting implements ExecutionListener {

    private static final String AGENDA = """
        1. What happened, and when (10 min)
        2. What went well
        3. What got in the way
        4. What we would do differently
        5. Decisions and open questions""";

    private final People people;

    OpenMeeting(People people) {
        this.people = people;
    }

    @Override
    public void notify(DelegateExecution execution) {
        MeetingVariables.PEOPLE.offer(execution, people.with(Role.active()).stream()
            .map(person -> new Option(person.id(), person.name())).toList());
        MeetingVariables.AGENDA.set(execution, AGENDA);
        MeetingVariables.MINUTES.set(execution, 60);
    }
}
