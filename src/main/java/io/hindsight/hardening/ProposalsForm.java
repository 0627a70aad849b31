package io.hindsight.hardening;

import static io.hindsight.action.HardeningVariables.EFFECTIVENESS_DAYS;
import static io.hindsight.action.HardeningVariables.HARDENING_NEEDED;
import static io.hindsight.action.HardeningVariables.MORE_TO_PROPOSE;
import static io.hindsight.action.HardeningVariables.NO_ACTION_REASON;
import static io.hindsight.action.HardeningVariables.PROPOSED;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.action.Proposal;
import io.hindsight.action.Proposals;
import io.hindsight.answer.FormTime;
import io.hindsight.engine.FormAnswers;

/** Understands the answers to propose-actions and to agree-on-actions. */
@Component
class ProposalsForm {

    private final ActionReasons answerable;
    private final FormTime times;

    ProposalsForm(ActionReasons answerable, FormTime times) {
        this.answerable = answerable;
        this.times = times;
    }

    Proposals read(String postMortem, FormAnswers answers) {
        List<ActionAnswer> offered = answerable.of(postMortem);
        return Proposals.of(HARDENING_NEEDED.require(answers), NO_ACTION_REASON.get(answers),
            MORE_TO_PROPOSE.get(answers), PROPOSED.filled(answers).mapToObj(n -> proposal(offered, answers, n)));
    }

    private Proposal proposal(List<ActionAnswer> offered, FormAnswers answers, int n) {
        return new Proposal(n, PROPOSED.main(n).require(answers), PROPOSED.text(n, "Kind").require(answers),
            PROPOSED.text(n, "What").require(answers),
            ActionReasons.chosen(offered, PROPOSED.choices(n, "Answers").chosen(answers)),
            PROPOSED.text(n, "Owner").get(answers),
            PROPOSED.text(n, "Verifier").get(answers), PROPOSED.text(n, "DueOn").read(answers, times::date),
            PROPOSED.text(n, "Priority").require(answers), PROPOSED.text(n, "Criterion").require(answers),
            Optional.ofNullable(PROPOSED.number(n, "JudgeAfter").get(answers))
                .orElseGet(() -> EFFECTIVENESS_DAYS.require(answers)));
    }
}
