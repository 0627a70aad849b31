package io.hindsight.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.hindsight.ending.FalsePositives;
import io.hindsight.incident.LikelyDoubles;
import io.hindsight.incident.LikelyDoubles.LikelyDouble;
import io.hindsight.record.PostMortems;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/** What the forms of a post-mortem ask first, until a stage of it is done: whether there is anything to review. */
@Component
class FirstQuestions {

    private final PostMortems postMortems;
    private final FalsePositives falsePositives;
    private final LikelyDoubles doubles;

    FirstQuestions(PostMortems postMortems, FalsePositives falsePositives, LikelyDoubles doubles) {
        this.postMortems = postMortems;
        this.falsePositives = falsePositives;
        this.doubles = doubles;
    }

    /** As Markdown in the reader's language, of what they may know; none once a stage is done. */
    List<String> of(String reference) {
        List<String> questions = new ArrayList<>();
        if (postMortems.isFresh(reference)) {
            Words words = Words.ofReader();
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
