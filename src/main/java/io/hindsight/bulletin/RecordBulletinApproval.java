package io.hindsight.bulletin;

import static io.hindsight.bulletin.BulletinVariables.APPROVAL;
import static io.hindsight.bulletin.BulletinVariables.APPROVAL_REASONS;
import static io.hindsight.bulletin.BulletinVariables.SENT_BACK;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.answer.Approval;
import io.hindsight.engine.Actor;
import io.hindsight.people.People;
import io.hindsight.text.Languages;

/** Keeps what security says to the draft, and shows the reasons to whoever drafts again. */
@Component
class RecordBulletinApproval implements TaskListener {

    private final BulletinRounds rounds;
    private final People people;
    private final Languages languages;

    RecordBulletinApproval(BulletinRounds rounds, People people, Languages languages) {
        this.rounds = rounds;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateTask task) {
        rounds.review(task.getExecution().getProcessBusinessKey(), APPROVAL.require(task) == Approval.APPROVE,
            APPROVAL_REASONS.get(task), Actor.of(task));
        APPROVAL_REASONS.find(task).ifPresent(reasons -> SENT_BACK.set(task,
            languages.tell(words -> new BulletinText(words).sentBack(people.name(Actor.of(task)), reasons))));
    }
}
