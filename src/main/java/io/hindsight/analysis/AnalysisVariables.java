package io.hindsight.analysis;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import io.hindsight.analysis.Analysis.Category;
import io.hindsight.answer.Approval;
import io.hindsight.answer.Choices;
import io.hindsight.answer.LongText;
import io.hindsight.answer.Numbered;
import io.hindsight.engine.Variable;

/** The variables of the analysis, as its model and its forms spell them. */
final class AnalysisVariables {

    /** What the meeting found, for who traces causes and who documents lessons. */
    static final LongText MEETING_FOUND = new LongText("meetingFound");
    /** The whys and causes of this round, for who classifies them. */
    static final LongText TRACED = new LongText("traced");
    /** The findings of this round, for the reviewer and for who documents lessons. */
    static final LongText FINDINGS = new LongText("findings");
    /** Who sent the last round back, and why, for all. */
    static final LongText SENT_BACK = new LongText("sentBack");
    /** What a lesson can come from. */
    static final Choices ORIGINS = new Choices("origins");

    static final Variable<String> PROBLEM = Variable.text("problem");
    static final int MOST_CHAINS = 3;
    private static final int MOST_WHYS = 5;

    /** A cause is {@code rootCause1}, its nature {@code rootCause1Nature}. */
    static final Numbered ROOT_CAUSES = new Numbered("rootCause", "", 5);
    static final Numbered LESSONS = new Numbered("lesson", "", 8);
    /** The lessons of the forms before this one. */
    static final LongText DOCUMENTED = new LongText("documented");
    /** Whether a fresh form is asked for; it is offered once this one is full. */
    static final Variable<Boolean> MORE_LESSONS = Variable.yesNo("moreLessons");
    static final Variable<Boolean> MORE = Variable.yesNo("more");
    private static final Pattern OF_LESSONS = Pattern.compile("lesson\\d.*|moreLessons");

    /** Whether there are causes to review, and whether they come from the form of a light review. */
    static final Variable<Boolean> CAUSES_KNOWN = Variable.yesNo("causesKnown");
    static final Variable<Boolean> LIGHTLY = Variable.yesNo("lightly");
    /** Whether what was approved says already what is to be learnt. */
    static final Variable<Boolean> LESSONS_KNOWN = Variable.yesNo("lessonsKnown");

    static final Variable<Approval> REVIEW = Variable.code("review", Approval.class);
    static final Variable<String> REVIEW_REASONS = Variable.text("reviewReasons");

    private AnalysisVariables() {
    }

    /** Whether there is one more chain of whys; of the first nobody is asked. */
    static Variable<Boolean> chain(int chain) {
        return Variable.yesNo("chain" + chain);
    }

    static Numbered whys(int chain) {
        return new Numbered("chain" + chain + "Why", "", MOST_WHYS);
    }

    /** The fields of the lessons, which the next form begins without. */
    static List<String> ofLessons(Collection<String> names) {
        return names.stream().filter(name -> OF_LESSONS.matcher(name).matches()).toList();
    }

    /** The causes of one category, one a line. */
    static Variable<String> causes(Category category) {
        return Variable.text(category.code() + "Causes");
    }
}
