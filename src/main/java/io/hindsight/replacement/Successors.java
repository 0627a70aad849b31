package io.hindsight.replacement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.assignment.NamedSteps;
import io.hindsight.assignment.NamedSteps.NamedInstead;
import io.hindsight.circle.Circles;
import io.hindsight.engine.Refusal;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;
import io.hindsight.text.Fault;
import io.hindsight.text.Phrase;

/** Who takes over what somebody was named for in a post-mortem. */
@Component
class Successors {

    private record Held(Duties stage, Duty duty) {
    }

    private final List<Duties> stages;
    private final Leaving leaving;
    private final NamedSteps steps;
    private final People people;
    private final Circles circles;

    Successors(List<Duties> stages, Leaving leaving, NamedSteps steps, People people, Circles circles) {
        this.stages = stages;
        this.leaving = leaving;
        this.steps = steps;
        this.people = people;
        this.circles = circles;
    }

    /** The group that is asked: of those who lead the post-mortem and may know it, facilitators before management. */
    String asked(String postMortem) {
        List<String> facilitators = people.with(List.of(Role.FACILITATORS)).stream().map(Person::id).toList();
        return (circles.among(postMortem, facilitators).isEmpty() ? Role.MANAGEMENT : Role.FACILITATORS).group();
    }

    /** What somebody is named for. */
    List<Duty> duties(String postMortem, String person) {
        return held(postMortem, person).stream().map(Held::duty).toList();
    }

    private List<Held> held(String postMortem, String person) {
        return stages.stream().flatMap(stage -> stage.of(List.of(person)).stream()
            .filter(duty -> duty.postMortem().equals(postMortem)).map(duty -> new Held(stage, duty))).toList();
    }

    /** Those who can take over all of these, the likeliest first. */
    List<Person> able(List<Duty> duties) {
        List<Person> able = new ArrayList<>(duties.isEmpty() ? List.of() : people.with(duties.get(0).roles()));
        duties.forEach(duty -> {
            List<Person> fit = people.with(duty.roles());
            able.removeIf(person -> !fit.contains(person) || duty.barred().containsKey(person.id())
                || duty.person().equals(person.id()));
        });
        return able;
    }

    /**
     * Names others in the record and in the running processes, and has them told.
     *
     * @throws Refusal when somebody may not take it over, or when nothing is left to be taken over
     */
    void name(String postMortem, String left, Naming naming, String by) {
        List<Held> open = leaving.among(List.of(left)).isEmpty() ? List.of() : held(postMortem, left);
        if (open.isEmpty()) {
            throw new Refusal("refused.replacement.settled", people.name(left));
        }
        open.stream().filter(held -> naming.tellsOf(held.duty)).forEach(held -> pass(held, naming, by));
    }

    private void pass(Held held, Naming naming, String by) {
        Duty duty = held.duty;
        try {
            String to = naming.to(duty);
            check(duty, to);
            steps.pass(duty.postMortem(), duty.step(), new NamedInstead(duty.person(), to, by, naming.remark()),
                held.stage.pass(duty, to, by));
        } catch (RuntimeException failed) {
            throw Refusal.in(failed).<RuntimeException>map(refusal -> refusal.at(naming.field(duty))).orElse(failed);
        }
    }

    private void check(Duty duty, @Nullable String to) {
        Map<String, Phrase> barred = duty.barred();
        Phrase why = to == null ? null : barred.get(to);
        if (why != null) {
            throw new Refusal(List.of(new Fault(null, why)));
        }
        if (to != null && people.with(duty.roles()).stream().noneMatch(person -> person.id().equals(to))) {
            throw new Refusal("refused.replacement.unfit", people.name(to));
        }
    }
}
