package io.hindsight.action;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.hindsight.action.Ruling.Way;
import io.hindsight.answer.Choices;
import io.hindsight.answer.LongText;
import io.hindsight.answer.Numbered;
import io.hindsight.answer.YesNo;
import io.hindsight.effect.Effect;
import io.hindsight.engine.Variable;
import io.hindsight.strength.Strength;
import io.hindsight.text.Code;

/** The variables of hardening, of one action and of the check of its effect, as models and forms spell them. */
public final class HardeningVariables {

    public static final LongText LESSONS = new LongText("lessons");
    public static final LongText THREATS = new LongText("threats");
    /** What is proposed of each action: kind, what, answers, owner, verifier, due date, priority and criterion. */
    public static final Numbered PROPOSED = new Numbered("action", "Title", 10);

    public static final Choices OWNERS = new Choices("owners");
    public static final Choices VERIFIERS = new Choices("verifiers");
    public static final Choices ANSWERABLE = new Choices("answerable");
    public static final Variable<Integer> EFFECTIVENESS_DAYS = Variable.number("effectivenessDays");
    public static final Variable<YesNo> HARDENING_NEEDED = Variable.code("hardeningNeeded", YesNo.class);
    public static final Variable<String> NO_ACTION_REASON = Variable.text("noActionReason");
    public static final Variable<YesNo> MORE_TO_PROPOSE = Variable.code("moreToPropose", YesNo.class);
    public static final Variable<Boolean> MORE = Variable.yesNo("more");
    /** Ids of the actions to run. */
    @SuppressWarnings("rawtypes")
    public static final Variable<List> ACTIONS = Variable.of("actions", List.class);

    public static final Variable<Long> ACTION = Variable.of("action", Long.class);
    /** Whether it was decided on when it was proposed. */
    static final Variable<Boolean> AGREED = Variable.yesNo("agreed");
    static final Variable<String> ACTION_TITLE = Variable.text("actionTitle");
    public static final Variable<String> SEVERITY = Variable.text("severity");
    static final Variable<String> OWNER = Variable.text("owner");
    static final Variable<String> VERIFIER = Variable.text("verifier");
    static final Variable<Date> DUE = Variable.of("due", Date.class);
    static final LongText PROPOSAL_FACTS = new LongText("proposalFacts");
    static final LongText ACTION_FACTS = new LongText("actionFacts");
    static final LongText IMPLEMENTATION_FACTS = new LongText("implementationFacts");
    static final LongText SENT_BACK = new LongText("sentBack");

    public static final Variable<Way> DECISION = Variable.code("decision", Way.class);
    public static final Variable<String> DECISION_REASONS = Variable.text("decisionReasons");
    /** How strong it is, as it is said now; what management says otherwise needs a reason. */
    static final Variable<Strength> PROPOSED_STRENGTH = Variable.code("proposedStrength", Strength.class);
    public static final Variable<Strength> STRENGTH = Variable.code("strength", Strength.class);
    public static final Variable<String> STRENGTH_REASON = Variable.text("strengthReason");
    public static final Variable<String> ACCEPTED_UNTIL = Variable.text("acceptedUntil");
    public static final Variable<Date> RETURNS = Variable.of("returns", Date.class);

    static final Variable<String> WHAT_WAS_DONE = Variable.text("whatWasDone");
    static final Variable<String> EVIDENCE = Variable.text("evidence");
    static final Variable<String> EVIDENCE_LINK = Variable.text("evidenceLink");
    static final Variable<String> HOW_CHECKED = Variable.text("howChecked");
    static final Variable<VerifiersVerdict> VERDICT = Variable.code("verdict", VerifiersVerdict.class);
    static final Variable<String> VERDICT_REASONS = Variable.text("verdictReasons");

    static final Variable<Date> CHECK_DUE = Variable.of("checkDue", Date.class);
    static final LongText EFFECT_FACTS = new LongText("effectFacts");
    /** Whether a miss now says that the action has no effect, so that it is asked what is done instead. */
    static final Variable<Boolean> MISS_ENDS = Variable.yesNo("missEnds");
    static final Variable<String> OUTCOME = Variable.text("outcome");
    static final Variable<String> VALUE = Variable.text("value");
    static final Variable<String> FINDINGS = Variable.text("findings");
    static final Variable<Integer> ASK_AGAIN_IN = Variable.number("askAgainIn");
    /** What the readings come to so far. */
    static final Variable<Effect> EFFECT = Variable.code("effect", Effect.class);
    public static final Variable<String> SUCCESSOR_TITLE = Variable.text("successorTitle");
    public static final Variable<String> SUCCESSOR_WHAT = Variable.text("successorWhat");
    public static final Variable<String> SUCCESSOR_DUE_ON = Variable.text("successorDueOn");
    public static final Variable<String> SUCCESSOR_CRITERION = Variable.text("successorCriterion");
    /** What the next judgement begins without. */
    static final List<String> JUDGEMENT_FIELDS =
        List.of(OUTCOME.name(), VALUE.name(), FINDINGS.name(), ASK_AGAIN_IN.name(),
            SUCCESSOR_TITLE.name(), SUCCESSOR_WHAT.name(), SUCCESSOR_DUE_ON.name(), SUCCESSOR_CRITERION.name());
    public static final Variable<Long> NEXT_ACTION = Variable.of("nextAction", Long.class);

    private static final Pattern ANSWERS =
        Pattern.compile("action\\d+[A-Z]\\w*|hardeningNeeded|noActionReason|moreToPropose");

    enum VerifiersVerdict implements Code {
        VERIFIED, NOT_VERIFIED
    }

    private HardeningVariables() {
    }

    /** The fields of the proposals, which the next round of proposals begins without. */
    public static List<String> answered(Collection<String> names) {
        return names.stream().filter(name -> ANSWERS.matcher(name).matches()).toList();
    }

    /** What a process that outlives the stage is told of an action. */
    public static Map<String, Object> told(long action, String severity) {
        return Map.of(ACTION.name(), action, SEVERITY.name(), severity);
    }
}
