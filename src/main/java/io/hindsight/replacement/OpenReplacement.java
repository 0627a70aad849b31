package io.hindsight.replacement;

import static io.hindsight.replacement.ReplacementVariables.NAMED;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.text.Languages;

/** Shows whoever leads the post-mortem what somebody was named for who has left, and offers who could take it over. */
@Component
class OpenReplacement implements ExecutionListener {

    private final Successors successors;
    private final ReplacementText text;
    private final Languages languages;

    OpenReplacement(Successors successors, ReplacementText text, Languages languages) {
        this.successors = successors;
        this.text = text;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String left = ReplacementVariables.LEAVER.require(execution);
        List<Duty> all = successors.duties(execution.getProcessBusinessKey(), left);
        List<Duty> shown = all.stream().limit(NAMED.most()).toList();
        ReplacementVariables.ASKED.set(execution, successors.asked(execution.getProcessBusinessKey()));
        ReplacementVariables.DUTIES.set(execution, shown.stream().map(Duty::key).toList());
        ReplacementVariables.LEAVER_FACTS.set(execution, languages.tell(words -> text.left(left, words)));
        ReplacementVariables.MORE_DUTIES.set(execution,
            languages.tell(words -> text.more(all.subList(shown.size(), all.size()), words)));
        ReplacementVariables.SUCCESSORS.offer(execution, ReplacementText.options(successors.able(all)));
        NAMED.all().limit(shown.size()).forEach(number -> {
            Duty duty = shown.get(number - 1);
            ReplacementVariables.told(number).set(execution,
                languages.tell(words -> ReplacementText.numbered(number, duty, words)));
            ReplacementVariables.people(number).offer(execution,
                ReplacementText.options(successors.able(List.of(duty))));
        });
    }
}
