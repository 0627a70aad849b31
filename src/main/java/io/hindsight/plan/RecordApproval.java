package io.hindsight.plan;

import static io.hindsight.plan.PlanVariables.APPROVAL;
import static io.hindsight.plan.PlanVariables.APPROVAL_REASONS;
import static io.hindsight.plan.PlanVariables.SENT_BACK;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.answer.Approval;
import io.hindsight.engine.Actor;
import io.hindsight.people.People;
import io.hindsight.planversion.Drafts;
import io.hindsight.planversion.PlanText;
import io.hindsight.text.Languages;

/** Keeps what management says to the draft, and shows the reasons to whoever drafts again. */
@Component
class RecordApproval implements TaskListener {

    private final Drafts drafts;
    private final People people;
    private final Languages languages;

    RecordApproval(Drafts drafts, People people, Languages languages) {
        this.drafts = drafts;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateTask task) {
        drafts.review(task.getExecution().getProcessBusinessKey(), APPROVAL.require(task) == Approval.APPROVE,
            APPROVAL_REASONS.get(task), Actor.of(task));
        APPROVAL_REASONS.find(task).ifPresent(reasons -> SENT_BACK.set(task,
            languages.tell(words -> new PlanText(words).sentBack(people.name(Actor.of(task)), reasons))));
    }
}
