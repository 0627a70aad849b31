package io.hindsight.action;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.action.Action.ActionDecision;
import io.hindsight.action.ActionLog.Implementation;
import io.hindsight.engine.Variable;
import io.hindsight.people.Names;
import io.hindsight.strength.Grade;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/**
 * What the forms show of an action, as Markdown of any length.
 *
 * @param names how people were called
 */
record ActionText(Words words, Names names) {

    /** Its title where the engine keeps it, which has room for so much. */
    static String label(Action action) {
        return Markdown.shortened(action.title(), Variable.LONGEST_TEXT);
    }

    String facts(Action action) {
        return parts(title(action),
            words.of("told.action.due", action.dueOn(), priority(action)), strength(action),
            Markdown.literal(action.what()), words.of("told.action.judged", Markdown.literal(action.criterion())));
    }

    String implementation(Implementation done, String by) {
        return parts(
            words.of("told.action.implemented", name(by, (Instant) null), Markdown.literal(done.whatWasDone())),
            words.of("told.action.evidence", Markdown.literal(done.evidence())),
            done.evidenceLink() == null ? "" : words.of("told.action.kept", Markdown.literal(done.evidenceLink())));
    }

    String sentBack(String verifier, String reasons) {
        return words.of("told.action.notverified", name(verifier, (Instant) null), Markdown.literal(reasons));
    }

    /** All that management needs for its decision. */
    String proposal(Action action) {
        return parts(title(action),
            words.of("told.action.proposed", words.of("action.kind." + action.kind()), priority(action),
                action.dueOn()),
            words.of("told.action.people", name(action.proposedBy(), action.proposedAt()),
                name(action.owner(), "sysadmins"),
                name(action.verifier(), "security")),
            strength(action), Markdown.literal(action.what()), answers(action),
            action.follows() == null ? "" : words.of("action.follows", action.follows().toString()),
            words.of("told.action.judgedafter", action.rhythm().told().in(words),
                Markdown.literal(action.criterion())),
            parts(action.decisions().stream().map(this::earlier)));
    }

    private String title(Action action) {
        return words.of("told.action", String.valueOf(action.number()), Markdown.literal(action.title()));
    }

    private String strength(Action action) {
        Grade last = action.grades().get(action.grades().size() - 1);
        String word = words.of("action.strength." + last.strength().code());
        return last.reason() == null
            ? words.of("told.action.strength", word, words.of("action.strength.of." + action.kind()))
            : words.of("told.action.graded", word, name(last.gradedBy(), last.gradedAt()),
                Markdown.literal(last.reason()));
    }

    private String priority(Action action) {
        return words.of("action.priority." + action.priority());
    }

    private String answers(Action action) {
        return action.answers().isEmpty() ? words.of("told.action.noanswers")
            : words.of("told.action.answers") + "\n\n"
                + action.answers().stream().map(this::answer).collect(joining("\n"));
    }

    private String answer(ActionAnswer answer) {
        return "- " + words.of("action.answers." + answer.kind().code(), answer.key()) + " "
            + Markdown.literal(answer.text()).replace("\n", "\n  ");
    }

    private String earlier(ActionDecision decision) {
        return decision.acceptedUntil() == null ? "" : words.of("told.action.accepted",
            decision.acceptedUntil(), name(decision.decidedBy(), decision.decidedAt()),
            Markdown.literal(requireNonNull(decision.reasons())));
    }

    private String name(@Nullable String login, String group) {
        return login == null ? words.of("role." + group) : name(login, (Instant) null);
    }

    private String name(@Nullable String login, @Nullable Instant at) {
        return login == null ? "" : Markdown.literal(names.of(login, at));
    }

    private static String parts(String... parts) {
        return parts(Stream.of(parts));
    }

    private static String parts(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(joining("\n\n"));
    }
}
