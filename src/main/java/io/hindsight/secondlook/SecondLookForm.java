package io.hindsight.secondlook;

import static io.hindsight.secondlook.SecondLookVariables.FINDINGS;
import static java.lang.Boolean.TRUE;

import java.util.List;

import io.hindsight.engine.FormAnswers;
import io.hindsight.secondlook.SecondLooks.FindingAnswer;
import io.hindsight.secondlook.SettledFinding.FindingFate;
import io.hindsight.secondlook.SettledFinding.FoundCause;

/** Understands the answers to settle-second-look. What the form hides for one fate may hold answers to another. */
record SecondLookForm(FormAnswers answers) {

    List<FindingAnswer> settled() {
        return FINDINGS.filled(answers).mapToObj(this::answer).toList();
    }

    private FindingAnswer answer(int number) {
        FindingFate fate = FINDINGS.code(number, "Fate", FindingFate.class).require(answers);
        return new FindingAnswer(FINDINGS.main(number).require(answers), fate,
            fate == FindingFate.NOTHING ? text(number, "Reason") : null,
            fate == FindingFate.CAUSE ? cause(number) : null);
    }

    private FoundCause cause(int number) {
        return new FoundCause(text(number, "Category"), text(number, "Lesson"), text(number, "Strengthen"),
            TRUE.equals(FINDINGS.yesNo(number, "Critical").get(answers)));
    }

    private String text(int number, String field) {
        return FINDINGS.text(number, field).require(answers);
    }
}
