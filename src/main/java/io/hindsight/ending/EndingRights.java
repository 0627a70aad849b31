package io.hindsight.ending;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analyses;
import io.hindsight.circle.Circles;
import io.hindsight.directory.Directory;
import io.hindsight.incident.Incidents;
import io.hindsight.people.Role;
import io.hindsight.text.Problems;

/** Who may end a post-mortem in which way. */
@Component
public class EndingRights {

    private final Incidents incidents;
    private final Circles circles;
    private final Directory directory;
    private final Analyses analyses;

    EndingRights(Incidents incidents, Circles circles, Directory directory, Analyses analyses) {
        this.incidents = incidents;
        this.circles = circles;
        this.directory = directory;
        this.analyses = analyses;
    }

    /** Whether there is such a post-mortem that this person may know. */
    public boolean isKnown(String postMortem, String by) {
        return incidents.ofPostMortem(postMortem).isPresent() && circles.mayKnow(postMortem, by);
    }

    /** Who may withdraw it: facilitators, and management alone once its causes are reviewed. */
    boolean mayWithdraw(String postMortem, String by) {
        return is(by, analyses.isApproved(postMortem) ? Role.MANAGEMENT : Role.FACILITATORS);
    }

    /** @throws org.springframework.web.ErrorResponseException 403 where they may not withdraw it, or no longer */
    void checkWithdrawing(String postMortem, String by) {
        check(mayWithdraw(postMortem, by),
            analyses.isApproved(postMortem) ? "problem.withdrawal.reviewed" : "problem.withdrawal");
    }

    /** @throws org.springframework.web.ErrorResponseException 404 where it is not there for this person */
    public void checkKnown(String postMortem, String by) {
        if (!isKnown(postMortem, by)) {
            throw Problems.thrown(HttpStatus.NOT_FOUND, "problem.post-mortem", postMortem);
        }
    }

    /** @throws org.springframework.web.ErrorResponseException 403 with that sentence, where they may not */
    public void check(boolean may, String key) {
        if (!may) {
            throw Problems.thrown(HttpStatus.FORBIDDEN, key);
        }
    }

    /** Whether they have this role. */
    public boolean is(String person, Role role) {
        return directory.groupsOf(person).contains(role.group());
    }
}
