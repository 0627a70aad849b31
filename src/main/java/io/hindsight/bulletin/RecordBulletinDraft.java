package io.hindsight.bulletin;

import static io.hindsight.bulletin.BulletinVariables.APPROVAL;
import static io.hindsight.bulletin.BulletinVariables.APPROVAL_REASONS;
import static io.hindsight.bulletin.BulletinVariables.BULLETIN_DRAFT;
import static io.hindsight.bulletin.BulletinVariables.DRAWN_FROM;
import static io.hindsight.bulletin.BulletinVariables.NEEDED;
import static io.hindsight.bulletin.BulletinVariables.NONE_REASON;
import static io.hindsight.bulletin.BulletinVariables.TEXT_EN;
import static io.hindsight.bulletin.BulletinVariables.TEXT_FR;
import static io.hindsight.bulletin.BulletinVariables.TITLE_EN;
import static io.hindsight.bulletin.BulletinVariables.TITLE_FR;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.bulletin.Bulletin.Wording;
import io.hindsight.engine.Actor;
import io.hindsight.people.People;
import io.hindsight.text.Languages;

/** Keeps the wording, or why there is none, and asks for a fresh decision on it. */
@Component
class RecordBulletinDraft implements TaskListener {

    private final BulletinRounds rounds;
    private final People people;
    private final Languages languages;

    RecordBulletinDraft(BulletinRounds rounds, People people, Languages languages) {
        this.rounds = rounds;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = Actor.of(task);
        BulletinDraft draft = BulletinDraft.of(NEEDED.require(task), NONE_REASON.get(task),
            Wording.of(TITLE_EN.get(task), TEXT_EN.get(task)), Wording.of(TITLE_FR.get(task), TEXT_FR.get(task)),
            DRAWN_FROM.chosen(task));
        rounds.record(task.getExecution().getProcessBusinessKey(), draft, by);
        BULLETIN_DRAFT.set(task, languages.tell(words -> new BulletinText(words).draft(draft, people.name(by))));
        APPROVAL.set(task, null);
        APPROVAL_REASONS.set(task, null);
    }
}
