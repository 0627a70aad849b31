package io.hindsight.hardening;

import static io.hindsight.action.HardeningVariables.EFFECTIVENESS_DAYS;
import static io.hindsight.action.HardeningVariables.HARDENING_NEEDED;
import static io.hindsight.action.HardeningVariables.MORE_TO_PROPOSE;
import static io.hindsight.action.HardeningVariables.NO_ACTION_REASON;
import static io.hindsight.action.HardeningVariables.PROPOSED;

import java.util.List;

import org.springframework.stereotype.Component;

import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.action.Proposal;
import io.hindsight.action.Proposals;
import io.hindsight.answer.FormTime;
import io.hindsight.effect.Rhythm;
import io.hindsight.effect.RhythmUnit;
import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Variable;
import io.hindsight.track.Track;

/** Understands the answers to propose-actions and to agree-on-actions. */
@Component
class ProposalsForm {

    static final Variable<Track> TRACK = Variable.code("track", Track.class);

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
            rhythm(answers, n));
    }

    /** Where nothing is said of it, the effect is read as the severity asks; on the light track at the end alone. */
    private static Rhythm rhythm(FormAnswers answers, int n) {
        Integer until = PROPOSED.number(n, "JudgeAfter").get(answers);
        Integer every = PROPOSED.number(n, "MeasureEvery").get(answers);
        int days = until == null ? EFFECTIVENESS_DAYS.require(answers) : until;
        if (every == null) {
            return until == null && TRACK.get(answers) != Track.LIGHT ? Rhythm.halfway(days) : Rhythm.once(days);
        }
        RhythmUnit unit = PROPOSED.code(n, "MeasureUnit", RhythmUnit.class).get(answers);
        return PROPOSED.number(n, "MeasureEvery").read(answers,
            number -> new Rhythm(days, number, unit == null ? RhythmUnit.DAYS : unit).check(n));
    }
}
