package io.hindsight.action;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.hindsight.action.Ruling.Way;
import io.hindsight.effect.Effect;
import io.hindsight.effect.EffectReading;
import io.hindsight.effect.EffectSeries;
import io.hindsight.effect.Revocation;
import io.hindsight.effect.Rhythm;
import io.hindsight.engine.Refusal;
import io.hindsight.strength.Grade;
import io.hindsight.strength.Strength;
import io.hindsight.text.Code;

/**
 * An improvement of the defences.
 *
 * @param number       its place in the post-mortem, from 1
 * @param kind         new-solution, configuration, access-policy, monitoring, process, training or other
 * @param answers      the lessons, causes and threats that it answers; may be empty
 * @param owner        login of who does it; null when anybody in system administration may
 * @param verifier     login of who proves it; null when anybody in security may
 * @param dueOn        the date in force; dueDateMoves tells those before it
 * @param priority     high, medium or low
 * @param criterion    by what its effect will be judged
 * @param rhythm       how often that is read, and until when
 * @param follows      number of the action that had no effect and that this one follows; else null
 * @param decisions    what management decided, oldest first; none while it is proposed
 * @param rounds       what was done and what the verifier said to it, oldest first
 * @param dueDateMoves oldest first
 * @param readings     of its effect, oldest first; the last one may still lie ahead
 * @param droppedAt    when its post-mortem ended while it was open, so that it goes no further; else null
 * @param grades       how strong it was said to be, oldest first; never empty
 * @param revocations  where its cause came again after it was effective, of that which the reader may know
 */
public record Action(long id, String postMortem, int number, String title, String kind, String what,
    List<ActionAnswer> answers, @Nullable String owner, @Nullable String verifier, LocalDate dueOn, String priority,
    String criterion, Rhythm rhythm, @Nullable Integer follows, String proposedBy, Instant proposedAt,
    List<ActionDecision> decisions, List<ActionRound> rounds, List<DueDateMove> dueDateMoves,
    List<EffectReading> readings, @Nullable Instant droppedAt, List<Grade> grades, List<Revocation> revocations) {

    /** How far an action has come. */
    public enum ActionState implements Code {
        PROPOSED, APPROVED, REFUSED, RISK_ACCEPTED, VERIFIED, DROPPED
    }

    /** What kind of thing an action answers. */
    public enum AnswerKind implements Code {
        LESSON, CAUSE, THREAT
    }

    /** What an action answers, as it stood then: the key is a lesson's id, a cause's place or a CVE number. */
    public record ActionAnswer(AnswerKind kind, String key, String text) {
    }

    /**
     * What management decided; reasons are null when it was approved, and the day unless a risk is accepted until then.
     */
    public record ActionDecision(int round, Way decision, @Nullable String reasons, @Nullable LocalDate acceptedUntil,
        String decidedBy, Instant decidedAt) {
    }

    /** One try at the action; the verification is null until there is one, and its reasons where nothing is missing. */
    public record ActionRound(int number, String whatWasDone, String evidence, @Nullable String evidenceLink,
        String implementedBy, Instant implementedAt, @Nullable String howChecked, @Nullable Boolean verified,
        @Nullable String reasons, @Nullable String verifiedBy, @Nullable Instant verifiedAt) {
    }

    /** Another due date, and why. */
    public record DueDateMove(LocalDate dueFrom, LocalDate dueTo, String reason, String movedBy, Instant movedAt) {
    }

    /** Whether it answers what this root cause says, or one of these lessons, which were learnt from it. */
    public boolean answers(String rootCause, Set<String> lessons) {
        return answers.stream().anyMatch(answer -> answer.kind() == AnswerKind.CAUSE
            ? answer.text().equals(rootCause)
            : answer.kind() == AnswerKind.LESSON && lessons.contains(answer.key()));
    }

    /** Whether somebody else has seen it work. */
    public boolean isVerified() {
        return rounds.stream().anyMatch(round -> Boolean.TRUE.equals(round.verified()));
    }

    /** Whether it was done, and nobody has said yet that it has to be done again. */
    boolean isImplemented() {
        return !rounds.isEmpty() && !Boolean.FALSE.equals(rounds.get(rounds.size() - 1).verified());
    }

    @JsonProperty
    public ActionState state() {
        if (isVerified() || droppedAt != null) {
            return isVerified() ? ActionState.VERIFIED : ActionState.DROPPED;
        }
        if (decisions.isEmpty()) {
            return rounds.isEmpty() ? ActionState.PROPOSED : ActionState.APPROVED;
        }
        return switch (decisions.get(decisions.size() - 1).decision()) {
            case REFUSE -> ActionState.REFUSED;
            case ACCEPT_RISK -> ActionState.RISK_ACCEPTED;
            case APPROVE -> ActionState.APPROVED;
        };
    }

    @JsonProperty
    public Strength strength() {
        return Grade.last(grades);
    }

    /** Whether it has done what it was for; null until it is verified. */
    @JsonProperty
    public @Nullable Effect effect() {
        Effect read = isVerified() ? series().effect() : null;
        return read == Effect.EFFECTIVE && !revocations.isEmpty() ? Effect.REVOKED : read;
    }

    /** @throws Refusal when nobody has verified it: not even an administrator takes it past its verification */
    EffectSeries series() {
        if (!isVerified()) {
            throw new Refusal("refused.action.unverified", number);
        }
        return new EffectSeries(rhythm, requireNonNull(settledAt()), readings);
    }

    /** When its owner had nothing to do for it any more; null as long as there is something. */
    public @Nullable Instant settledAt() {
        return switch (state()) {
            case VERIFIED -> rounds.get(rounds.size() - 1).verifiedAt();
            case REFUSED, RISK_ACCEPTED -> decisions.get(decisions.size() - 1).decidedAt();
            case DROPPED -> droppedAt;
            default -> null;
        };
    }

    /** When the risk comes back that was accepted in its place. */
    public LocalDate riskAcceptedUntil() {
        return requireNonNull(decisions.get(decisions.size() - 1).acceptedUntil());
    }
}
