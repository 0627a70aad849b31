package io.hindsight.ending;

import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analyses;
import io.hindsight.circle.PostMortemRights;
import io.hindsight.people.Role;

/** Who may withdraw a post-mortem: facilitators, and management alone once its causes are reviewed. */
@Component
class EndingRights {

    private final PostMortemRights rights;
    private final Analyses analyses;

    EndingRights(PostMortemRights rights, Analyses analyses) {
        this.rights = rights;
        this.analyses = analyses;
    }

    boolean mayWithdraw(String postMortem, String by) {
        return rights.isOne(by, analyses.isApproved(postMortem) ? Role.MANAGEMENT : Role.FACILITATORS);
    }

    /** @throws org.springframework.web.ErrorResponseException as {@link PostMortemRights#check} */
    void checkWithdrawing(String postMortem, String by) {
        if (analyses.isApproved(postMortem)) {
            rights.check(postMortem, by, "problem.withdrawal.reviewed", Role.MANAGEMENT);
        } else {
            rights.check(postMortem, by, "problem.withdrawal", Role.FACILITATORS);
        }
    }
}
