package io.hindsight.planreview;

import static io.hindsight.planreview.ReviewVariables.REVIEW;
import static io.hindsight.planreview.ReviewVariables.REVIEW_FACTS;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Variable;
import io.hindsight.planversion.PlanText;
import io.hindsight.text.Languages;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/** Shows which section a task is about. */
@Component
class OpenSectionReview implements TaskListener {

    private final SectionReviews reviews;
    private final Languages languages;

    OpenSectionReview(SectionReviews reviews, Languages languages) {
        this.reviews = reviews;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateTask task) {
        SectionReviews.Asked asked = reviews.asked(REVIEW.require(task));
        task.setDescription(
            Markdown.shortened(asked.section().number() + " " + asked.section().title(), Variable.LONGEST_TEXT));
        REVIEW_FACTS.setLocal(task, languages.tell(words -> text(words, asked)));
    }

    private static String text(Words words, SectionReviews.Asked asked) {
        return words.of("told.news.unchanged", asked.version(),
            LocalDate.ofInstant(asked.unchangedSince(), ZoneOffset.UTC).toString())
            + "\n\n" + new PlanText(words).section(asked.section());
    }
}
