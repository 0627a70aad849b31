package io.hindsight.analysis;

import java.util.List;
import java.util.Map;

/** Understands the answers to document-lessons. */
record LessonsForm(FormAnswers answers) {

    private static final int MOST = 8;

    LessonsForm(Map<String, Object> answers) {
        this(new FormAnswers(answers));
    }

    List<Learnt> lessons() {
        return answers.answered("lesson", MOST).mapToObj(number -> lesson("lesson" + number)).toList();
    }

    private Learnt lesson(String field) {
        return new Learnt(answers.text(field), answers.text(field + "From"), answers.text(field + "Strengthen"),
            answers.text(field + "Phase"), answers.isTicked(field + "Critical"));
    }
}
