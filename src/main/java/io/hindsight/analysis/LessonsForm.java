package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisVariables.LESSONS;
import static io.hindsight.analysis.AnalysisVariables.MORE_LESSONS;
import static java.lang.Boolean.TRUE;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.FormAnswers;

/** Understands the answers to document-lessons. */
record LessonsForm(FormAnswers answers) {

    List<NewLesson> lessons() {
        return LESSONS.filled(answers).mapToObj(this::lesson).toList();
    }

    /** Whether a fresh form is asked for, which a full one offers. */
    boolean more() {
        return LESSONS.filled(answers).count() == LESSONS.most() && TRUE.equals(MORE_LESSONS.get(answers));
    }

    private NewLesson lesson(int number) {
        return new NewLesson(LESSONS.main(number).get(answers), answer(number, "From"), answer(number, "Strengthen"),
            answer(number, "Phase"), TRUE.equals(LESSONS.yesNo(number, "Critical").get(answers)));
    }

    private @Nullable String answer(int number, String field) {
        return LESSONS.text(number, field).get(answers);
    }
}
