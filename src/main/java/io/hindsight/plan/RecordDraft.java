package io.hindsight.plan;

import static io.hindsight.plan.PlanVariables.APPROVAL;
import static io.hindsight.plan.PlanVariables.APPROVAL_REASONS;
import static io.hindsight.plan.PlanVariables.BASE;
import static io.hindsight.plan.PlanVariables.DRAFT;
import static io.hindsight.plan.PlanVariables.KEEP_REASON;
import static io.hindsight.plan.PlanVariables.MOST_CHANGES;
import static io.hindsight.plan.PlanVariables.PLAN_CHANGE;
import static io.hindsight.plan.PlanVariables.TRAINING_NEEDED;
import static io.hindsight.plan.PlanVariables.TRAINING_WISH;
import static io.hindsight.plan.PlanVariables.change;

import java.util.List;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.people.People;

/** Keeps what should change in the plan, and asks for a fresh decision on it. */
@Component
class RecordDraft implements TaskListener {

    private final Drafts drafts;
    private final Publishing publishing;
    private final People people;

    RecordDraft(Drafts drafts, Publishing publishing, People people) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        List<PlanChange> changes = changes(task);
        Draft draft = drafts.record(task.getExecution().getProcessBusinessKey(),
            Draft.of(BASE.require(task), PLAN_CHANGE.require(task), changes, KEEP_REASON.get(task),
                TRAINING_NEEDED.require(task), TRAINING_WISH.get(task)),
            Actor.of(task));
        DRAFT.set(task, PlanText.draft(draft, publishing.latest(), people.name(Actor.of(task))));
        // What an earlier round has left must not show as part of this one.
        IntStream.rangeClosed(changes.size() + 1, MOST_CHANGES).forEach(n -> change(n, "Section").set(task, null));
        APPROVAL.set(task, null);
        APPROVAL_REASONS.set(task, null);
    }

    private List<PlanChange> changes(DelegateTask task) {
        return IntStream.rangeClosed(1, MOST_CHANGES)
            .takeWhile(n -> change(n, "Section").find(task).isPresent())
            .mapToObj(n -> new PlanChange(n, change(n, "Kind").get(task), change(n, "Section").get(task),
                change(n, "Text").get(task), change(n, "Reason").get(task)))
            .toList();
    }
}
