package io.hindsight.year;

import static io.hindsight.year.Shape.open;
import static io.hindsight.year.Shape.over;

import java.util.List;
import java.util.Map;

import io.hindsight.TestClock;

/** The ways that post-mortems take, as often as they do in an organisation that has much to do. */
final class Shapes {

    static final List<Shape> ALL = List.of(
        open("light, to review", 3, review -> review.open("low")),
        open("light, analysis to review", 2, review -> review.open("low").upTo("Review analysis")),
        open("light, plan", 2, review -> review.open("low").upTo("Draft changes")),
        open("light, actions to agree on", 2, review -> review.open("low").upTo("Agree on actions")),
        open("light, action", 3, review -> review.open("low").upTo("Implement action")),
        open("near miss, to review", 2, review -> review.answer("kind", "near-miss").open("low")),
        over("near miss, closed", 8, review -> review.answer("kind", "near-miss").open("low").ended()),
        over("exercise, closed", 4, review -> review.answer("kind", "exercise").open("low").ended()),
        over("success, closed", 2, review -> review.answer("kind", "success").open("low").ended()),
        over("light, closed", 30, review -> review.open("low").ended()),
        open("meeting to schedule", 4, review -> review.open("medium")),
        open("meeting to hold", 4, review -> review.open("medium").done("Schedule meeting")),
        open("accounts written", 2, review -> review.open("high").done("Schedule meeting", "Write account")),
        open("roles missing", 1,
            review -> review.open("medium").choose("attended", "security1").upTo("Settle missing roles")),
        open("causes and evaluation", 5, review -> review.open("medium").upTo("Trace causes")),
        open("causes held by somebody", 3, review -> review.open("high")
            .done("Schedule meeting", "Write account", "Hold meeting", "Settle missing roles", "Hold meeting")
            .claim("Trace causes", "security2")),
        open("causes to classify", 3, review -> review.open("medium").upTo("Classify causes")),
        open("evaluation to consolidate", 2, review -> review.open("medium").upTo("Consolidate evaluation")),
        open("analysis to review", 3, review -> review.open("medium").upTo("Review analysis")),
        open("analysis sent back", 2, review -> review.open("medium").upTo("Review analysis")
            .answer("review", "send-back").answer("reviewReasons", "@reviewReasons@").done("Review analysis")),
        open("lessons", 3, review -> review.open("medium").upTo("Document lessons")),
        open("plan, actions and sessions", 4, review -> review.open("medium").upTo("Document lessons")
            .done("Document lessons")),
        open("change to approve", 2, Shapes::changed),
        open("change to acknowledge", 2, review -> changed(review.open("medium")).done("Approve changes")).once(),
        open("action to decide", 4, review -> actions(review.open("high"), 3).upTo("Decide on action")),
        open("actions to implement", 6, review -> actions(review.open("medium"), 2).upTo("Implement action")),
        open("action in somebody’s hands", 3, review -> actions(review.open("high"), 1).answer("action1Owner",
            "sysadmin1").upTo("Implement action")),
        open("action moved", 3, Shapes::moved),
        open("task moved", 3, review -> review.open("medium").upTo("Trace causes").pass(9).move("Trace causes", 12)),
        open("action to verify", 4, review -> actions(review.open("medium"), 1).upTo("Verify action")),
        open("action verified too early", 1, review -> actions(review.open("medium"), 1).upTo("Verify action")
            .answer("verdict", "not-verified").answer("verdictReasons", "@verdictReasons@").done("Verify action")),
        open("session to hold", 4, review -> review.open("medium").upTo("Hold session")),
        open("catch-up to plan", 1,
            review -> review.open("medium").answer("attendance", "only").upTo("Plan catch-up")),
        open("bulletin to draft", 1, review -> review.open("high").upTo("Draft bulletin")),
        open("bulletin to approve", 1, review -> review.open("high").upTo("Approve bulletin")),
        open("second meeting", 2, review -> review.open("high").upTo("Schedule meeting")),
        open("to sign off", 4, review -> review.open("medium").upTo("Sign off")),
        open("sent back before the sign-off", 3, review -> review.open("medium").upTo("Sign off")
            .answer("signOffDecision", "analysis").answer("sendBackReason", "@sendBackReason@").done("Sign off")),
        over("closed", 40, review -> actions(review.open("medium"), 2).ended()),
        open("closed, effect to come", 14, review -> actions(review.open("medium"), 2).finished()),
        over("closed after long", 8, review -> actions(review.open("high"), 3).ended()),
        over("closed with a version of the plan", 6, review -> plan(review.open("medium")).ended()),
        over("closed, sent back once", 5, review -> {
            review.open("medium").upTo("Sign off").answer("signOffDecision", "hardening").answer("sendBackReason",
                "@sendBackReason@").done("Sign off");
            review.answer("signOffDecision", "sign").ended();
        }),
        over("closed, action refused", 5, review -> actions(review.open("medium"), 1).answer("decision", "refuse")
            .answer("decisionReasons", "@decisionReasons@").ended()),
        open("closed, risk accepted", 4, review -> risk(review).finished()),
        open("closed, risk to decide on again", 3, review -> risk(review).finished().pass(40)),
        open("closed, effect to judge", 5, review -> judged(review).finished().pass(12)),
        over("closed, effect judged", 8, review -> judged(review).finished().pass(12).ended()),
        open("closed, effect missed and followed by an action", 2, review -> judged(review).answer("outcome", "miss")
            .answer("successorTitle", "@action9Title@").answer("successorWhat", "@action9What@").finished().pass(12)
            .done("Judge effect")),
        over("withdrawn", 6, review -> review.open("medium").done("Schedule meeting").call("facilitator1",
            "withdrawal", Map.of("cause", "false-positive", "reason", "@withdrawnReason@"))),
        over("withdrawn as a duplicate", 2, review -> {
            String first = review.open("medium").finished().references().get(0);
            review.open("medium").call("facilitator1", "withdrawal",
                Map.of("cause", "duplicate", "duplicateOf", first, "reason", "@duplicateReason@"));
        }),
        over("ended early", 4, review -> actions(review.open("medium"), 2).upTo("Decide on action").endEarly()),
        open("joined into one that goes on", 3, review -> {
            String first = review.open("medium").upTo("Trace causes").references().get(0);
            String other = review.open("low").references().get(1);
            review.call(first, "facilitator1", "join", Map.of("other", other, "reason", "@joinReason@"));
        }),
        open("followed by another", 2, review -> review.open("medium").finished().follow()),
        over("removed by an administrator", 2, review -> review.open("medium").done("Schedule meeting").remove()),
        open("confidential, causes", 3, review -> review.openConfidential("high").upTo("Trace causes")),
        open("confidential, actions", 2, review -> actions(review.openConfidential("high"), 2)
            .upTo("Implement action")),
        open("confidential, to sign off", 1, review -> review.openConfidential("medium").upTo("Sign off")),
        over("confidential, closed", 5, review -> review.openConfidential("medium").ended()));

    private Shapes() {
    }

    private static Review changed(Review review) {
        return plan(review.references().isEmpty() ? review.open("medium") : review).upTo("Approve changes");
    }

    private static Review plan(Review review) {
        return review.answer("planChange", "change").answer("change1Kind", "add");
    }

    /** With more than the one action that a form asks for. */
    private static Review actions(Review review, int number) {
        for (int action = 2; action <= number; action++) {
            review.answer("action" + action + "Title", "@action" + action + "Title@");
        }
        return review;
    }

    private static Review risk(Review review) {
        return actions(review.open("medium"), 1).answer("decision", "accept-risk").answer("decisionReasons",
            "@acceptReasons@");
    }

    private static Review judged(Review review) {
        return actions(review.open("medium"), 1).answer("action1JudgeAfter", 10);
    }

    private static void moved(Review review) {
        actions(review.open("medium"), 1).upTo("Implement action").pass(15).call("management1", "actions/1/due-date",
            Map.of("dueOn", TestClock.workingDay(30).toString(), "reason", "@moveReason@"));
    }
}
