package io.hindsight.circle;

import static io.hindsight.circle.CircleVariables.ASKED;
import static io.hindsight.circle.CircleVariables.MISSING_ROLE;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.answer.Choices.Option;
import io.hindsight.people.People;
import io.hindsight.people.Role;
import io.hindsight.text.Languages;

/** Offers the people of the missing role to the facilitators in the circle, or to management where it has none. */
@Component
class OpenCircle implements ExecutionListener {

    private final RoleGaps gaps;
    private final People people;
    private final Languages languages;

    OpenCircle(RoleGaps gaps, People people, Languages languages) {
        this.gaps = gaps;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String missing = MISSING_ROLE.require(execution);
        boolean facilitated = gaps.has(execution.getProcessBusinessKey(), Role.FACILITATORS.group());
        ASKED.set(execution, (facilitated ? Role.FACILITATORS : Role.MANAGEMENT).group());
        List<Role> roles = Stream.of(Role.values()).filter(role -> role.group().equals(missing)).toList();
        CircleVariables.ROLE_PEOPLE.offer(execution,
            people.with(roles).stream().map(person -> new Option(person.id(), person.name())).toList());
        CircleVariables.ROLE_TEXT.set(execution,
            languages.tell(words -> words.of("told.circle.missing", words.of("role." + missing))));
    }
}
