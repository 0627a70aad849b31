package io.hindsight.hardening;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.action.HardeningVariables;
import io.hindsight.action.Proposal;
import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Lesson;
import io.hindsight.answer.Choices.Option;
import io.hindsight.evaluation.Evaluation.Improvement;
import io.hindsight.evaluation.Evaluations;
import io.hindsight.people.People;
import io.hindsight.people.Role;
import io.hindsight.text.Languages;

/** Offers the people who can own an action and those who can verify it, the likeliest first. */
@Component
class OpenHardening implements ExecutionListener {

    private final People people;
    private final Analyses analyses;
    private final Evaluations evaluations;
    private final Languages languages;

    OpenHardening(People people, Analyses analyses, Evaluations evaluations, Languages languages) {
        this.people = people;
        this.analyses = analyses;
        this.evaluations = evaluations;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        HardeningVariables.OWNERS.offer(execution, options(Proposal.OWNERS));
        HardeningVariables.VERIFIERS.offer(execution, options(Proposal.VERIFIERS));
        String postMortem = execution.getProcessBusinessKey();
        List<Lesson> lessons = analyses.lessons(postMortem);
        List<Improvement> wanted = evaluations.improvements(postMortem);
        HardeningVariables.LESSONS.set(execution,
            languages.tell(words -> Improvement.listed(Lesson.overview(lessons, words), wanted, words)));
    }

    private List<Option> options(List<Role> roles) {
        return people.with(roles).stream().map(person -> new Option(person.id(), person.name())).toList();
    }
}
