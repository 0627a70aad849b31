package io.hindsight.ending;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import io.hindsight.circle.PostMortemRights;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.RunningProcesses;
import io.hindsight.record.EndingKind;
import io.hindsight.record.Endings;
import io.hindsight.record.PostMortemState;
import io.hindsight.record.Relation.RelationKind;
import io.hindsight.record.WithdrawalCause;
import io.hindsight.text.Code;
import io.hindsight.text.Phrase;
import io.hindsight.text.SafeText;

/** Withdraws post-mortems of what turns out to be nothing to review. */
@Service
class Withdrawals {

    private static final Set<PostMortemState> GONE = Set.of(PostMortemState.REMOVED, PostMortemState.WITHDRAWN);

    private final EndingRights withdrawing;
    private final PostMortemRights rights;
    private final PostMortemEnd end;
    private final Endings endings;
    private final RunningProcesses processes;

    Withdrawals(EndingRights withdrawing, PostMortemRights rights, PostMortemEnd end, Endings endings,
            RunningProcesses processes) {
        this.withdrawing = withdrawing;
        this.rights = rights;
        this.end = end;
        this.endings = endings;
        this.processes = processes;
    }

    /**
     * Withdraws one that is open: by a facilitator, once its causes are reviewed by management.
     *
     * @param why         the code of its cause
     * @param duplicateOf the post-mortem that reviews the same; null or blank where it is no duplicate
     * @throws org.springframework.web.ErrorResponseException 404 when this person may not know it or there is none, 403
     *                                                        when it is not for this person to withdraw
     * @throws Refusal                                        when it is over, there is no such cause, the reason is
     *                                                        missing, or the other is none that this person may know
     *                                                        and that counts
     */
    void withdraw(String postMortem, @Nullable String why, @Nullable String duplicateOf, String reason, String by) {
        withdrawing.checkWithdrawing(postMortem, by);
        WithdrawalCause cause = cause(why);
        String other = SafeText.filledLine(duplicateOf).orElse(null);
        if ((cause == WithdrawalCause.DUPLICATE) != (other != null)) {
            throw new Refusal(other == null ? "refused.withdrawal.unnamed" : "refused.withdrawal.named")
                .at("duplicateOf");
        }
        if (other != null) {
            checkOther(postMortem, other, by);
        }
        Refusal.unlessReasoned(reason);
        processes.change(() -> {
            end.lock(postMortem);
            withdrawing.checkWithdrawing(postMortem, by);
            end.end(postMortem, EndingKind.WITHDRAWN, cause, reason.strip(), by);
            if (other != null) {
                endings.relate(postMortem, RelationKind.DUPLICATE_OF, other, reason.strip(), by);
            }
        });
    }

    private static WithdrawalCause cause(@Nullable String code) {
        return Code.find(WithdrawalCause.class, String.valueOf(code)).orElseThrow(() -> new Refusal(
            "refused.withdrawal.cause", Phrase.of("fault.code", WithdrawalCause.codes())).at("cause"));
    }

    private void checkOther(String postMortem, String other, String by) {
        if (other.equals(postMortem) || !rights.isKnown(other, by) || GONE.contains(endings.state(other))) {
            throw new Refusal("refused.ending.other", other).at("duplicateOf");
        }
    }
}
