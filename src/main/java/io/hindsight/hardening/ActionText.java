package io.hindsight.hardening;

import static java.util.stream.Collectors.joining;

import java.util.function.UnaryOperator;

import io.hindsight.engine.Markdown;
import io.hindsight.hardening.Action.Answer;
import io.hindsight.hardening.Action.Check;
import io.hindsight.hardening.Action.Decision;
import io.hindsight.hardening.ActionLog.Implementation;

/** What the forms show of an action, as Markdown; facts and what follows on it have at most 4,000 characters. */
final class ActionText {

    private ActionText() {
    }

    static String facts(Action action) {
        return "**Action " + action.number() + ": " + shortened(action.title(), 400) + "**\n\n"
            + "Due on " + action.dueOn() + " · priority **" + action.priority() + "**\n\n"
            + shortened(action.what(), 2300) + "\n\nIts effect will be judged by: "
            + shortened(action.criterion(), 1100);
    }

    static String implementation(Implementation implementation, String by) {
        String link = implementation.evidenceLink() == null ? ""
            : "\n\nKept at " + shortened(implementation.evidenceLink(), 600);
        return "**Implemented by " + Markdown.literal(by) + ":** " + shortened(implementation.whatWasDone(), 1500)
            + "\n\n**Evidence:** " + shortened(implementation.evidence(), 1500) + link;
    }

    static String sentBack(String verifier, String reasons) {
        return "**Not verified by " + Markdown.literal(verifier) + ":** " + shortened(reasons, 3000);
    }

    /** All that management needs for its decision, at any length. */
    static String proposal(Action action, UnaryOperator<String> names) {
        String follows = action.follows() == null ? ""
            : "\n\nIt follows action " + action.follows() + ", which had no effect.";
        String answers = action.answers().isEmpty() ? "\n\nIt names no lesson, cause or threat that it answers."
            : "\n\n**It answers**\n\n" + action.answers().stream().map(ActionText::answer).collect(joining("\n"));
        return "**Action " + action.number() + ": " + Markdown.literal(action.title()) + "**\n\n"
            + action.kind().replace('-', ' ') + " · priority **" + action.priority() + "** · due on " + action.dueOn()
            + "\n\nProposed by " + name(action.proposedBy(), names) + " · owner "
            + (action.owner() == null ? "system administration" : name(action.owner(), names)) + " · verifier "
            + (action.verifier() == null ? "security" : name(action.verifier(), names))
            + "\n\n" + Markdown.literal(action.what()) + answers + follows
            + "\n\n**Its effect will be judged by** (" + action.judgeAfter() + " days after it was verified): "
            + Markdown.literal(action.criterion())
            + action.decisions().stream().map(decision -> earlier(decision, names)).collect(joining());
    }

    /** All that somebody needs to judge the effect, at any length. */
    static String effect(Action action, UnaryOperator<String> names) {
        Action.Round last = action.rounds().get(action.rounds().size() - 1);
        String latest = action.checks().size() + 1 < Judgement.MOST_ROUNDS ? ""
            : "\n\n**This was put off twice: decide now.**";
        return "**Action " + action.number() + ": " + Markdown.literal(action.title()) + "**\n\n"
            + "Implemented by " + name(last.implementedBy(), names) + ", verified by "
            + name(last.verifiedBy(), names) + "\n\n" + Markdown.literal(last.whatWasDone())
            + "\n\n**Judge its effect by:** " + Markdown.literal(action.criterion())
            + action.checks().stream().map(check -> earlier(check, names)).collect(joining()) + latest;
    }

    private static String earlier(Decision decision, UnaryOperator<String> names) {
        return decision.acceptedUntil() == null ? "" : "\n\n**The risk was accepted until " + decision.acceptedUntil()
            + " by " + name(decision.decidedBy(), names) + ":** " + Markdown.literal(decision.reasons());
    }

    private static String earlier(Check check, UnaryOperator<String> names) {
        return "\n\n**" + name(check.judgedBy(), names) + " could not tell yet:** " + Markdown.literal(check.findings());
    }

    private static String answer(Answer answer) {
        return "- " + (answer.kind().equals("threat") ? answer.key() : answer.kind()) + ": "
            + Markdown.literal(answer.text()).replace("\n", "\n  ");
    }

    private static String name(String login, UnaryOperator<String> names) {
        return Markdown.literal(names.apply(login));
    }

    private static String shortened(String text, int most) {
        return Markdown.shortened(Markdown.literal(text), most);
    }
}
