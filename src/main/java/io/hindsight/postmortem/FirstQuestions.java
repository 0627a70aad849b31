package io.hindsight.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.hindsight.ending.FalsePositives;
import io.hindsight.incident.LikelyDoubles;
import io.hindsight.incident.LikelyDoubles.LikelyDouble;
import io.hindsight.people.People;
import io.hindsight.record.PostMortems;
import io.hindsight.sentback.SendBacks;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/**
 * What the forms of a post-mortem say first: until a stage of it is done, whether there is anything to review; and in a
 * stage that runs again, who has sent it back there and why.
 */
@Component
class FirstQuestions {

    private final PostMortems postMortems;
    private final FalsePositives falsePositives;
    private final LikelyDoubles doubles;
    private final SendBacks back;
    private final People people;

    FirstQuestions(PostMortems postMortems, FalsePositives falsePositives, LikelyDoubles doubles, SendBacks back,
            People people) {
        this.back = back;
        this.people = people;
        this.postMortems = postMortems;
        this.falsePositives = falsePositives;
        this.doubles = doubles;
    }

    /**
     * As Markdown in the reader's language, of what they may know.
     *
     * @param process the key of the task's process
     */
    List<String> of(String reference, String process) {
        Words words = Words.ofReader();
        List<String> questions = new ArrayList<>(back.takenUp(reference, process).stream()
            .map(sent -> words.of("facts.sent-back", Markdown.literal(people.names().of(sent.sentBy(), sent.sentAt())),
                Markdown.literal(sent.reason())))
            .toList());
        if (postMortems.isFresh(reference)) {
            if (falsePositives.isSaid(reference)) {
                questions.add(words.of("facts.false-positive", page(reference)));
            }
            List<LikelyDouble> found = doubles.of(reference);
            if (!found.isEmpty()) {
                questions.add(words.of("facts.doubles", found.stream().map(FirstQuestions::link)
                    .collect(Collectors.joining(", ")), page(reference)));
            }
        }
        return questions;
    }

    private static String link(LikelyDouble one) {
        return "[" + one.reference() + "](/post-mortems/" + one.reference() + ") " + Markdown.literal(one.title());
    }

    private static String page(String reference) {
        return "/post-mortems/" + reference + "#ending";
    }
}
