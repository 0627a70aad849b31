package io.hindsight.correction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

import io.hindsight.answer.FormTime;
import io.hindsight.circle.Markings;
import io.hindsight.circle.PostMortemRights;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.RunningProcesses;
import io.hindsight.incident.Incident;
import io.hindsight.incident.IncidentFact;
import io.hindsight.incident.IncidentFact.FactChange;
import io.hindsight.incident.Incidents;
import io.hindsight.people.Role;

/** Has incidents corrected: what follows from it follows at once, and what it was before is kept. */
@Service
public class Corrections {

    private final Incidents incidents;
    private final IncidentVersions versions;
    private final Newer newer;
    private final PostMortemRights rights;
    private final Markings markings;
    private final RunningProcesses processes;
    private final ObjectProvider<CorrectionFollower> followers;
    private final TypedPoint points;

    Corrections(Incidents incidents, IncidentVersions versions, Newer newer, PostMortemRights rights, Markings markings,
            RunningProcesses processes, ObjectProvider<CorrectionFollower> followers,
            FormTime formTime) {
        this.incidents = incidents;
        this.versions = versions;
        this.newer = newer;
        this.rights = rights;
        this.markings = markings;
        this.processes = processes;
        this.followers = followers;
        this.points = new TypedPoint(formTime);
    }

    /**
     * Corrects what a post-mortem is about, whether or not it is over.
     *
     * @throws org.springframework.web.ErrorResponseException as {@link #check}
     * @throws OutdatedCorrection                             when somebody has corrected it since that version
     * @throws Refusal                                        when the reason is missing, nothing is otherwise, or a
     *                                                        value cannot be, each by the code of its fact
     */
    public void correct(String postMortem, Correction correction, String by) {
        check(postMortem, by);
        Refusal.unlessReasoned(correction.reason());
        Markings.patiently(() -> processes.change(() -> {
            int version = incidents.version(incidents.lock(postMortem));
            if (version != correction.version()) {
                throw newer.than(postMortem, correction.version(), version);
            }
            if (!apply(postMortem, correction.values(), false, correction.reason().strip(), by)) {
                throw new Refusal("refused.correction.same", postMortem);
            }
        }));
    }

    /**
     * Looks whether somebody may correct what a post-mortem is about.
     *
     * @throws org.springframework.web.ErrorResponseException 404 when they may not know it or there is none, 403 when
     *                                                        it is not for them to correct
     */
    public void check(String postMortem, String by) {
        rights.check(postMortem, by, "problem.correction", Role.FACILITATORS, Role.MANAGEMENT);
    }

    /**
     * Has the worse of two incidents count where both are reviewed together: the higher severity, and personal data
     * where either has hit some. In the caller's transaction, who knows that it may be; who may learn of it is not
     * changed.
     */
    public void raise(String postMortem, Incident other, String reason, String by) {
        Incident own = incidents.getOfPostMortem(postMortem);
        Map<IncidentFact, String> values = new EnumMap<>(IncidentFact.class);
        if (other.severity().compareTo(own.severity()) > 0) {
            values.put(IncidentFact.SEVERITY, other.severity().code());
        }
        if (other.personalData()) {
            values.put(IncidentFact.PERSONAL_DATA, String.valueOf(true));
        }
        apply(postMortem, values, false, reason, by);
    }

    /**
     * Corrects it in the caller's transaction, who knows that it may be.
     *
     * @param fromSource whether its source says so
     * @param reason     in somebody's words, or where the source says so the end of a key {@code correction.reason.}
     * @return whether anything is otherwise
     */
    boolean apply(String postMortem, Map<IncidentFact, String> values, boolean fromSource, String reason, String by) {
        long id = incidents.lock(postMortem);
        Incident before = incidents.get(id);
        Incident after = CorrectedIncident.of(before, values, points);
        List<FactChange> changes = IncidentFact.between(before, after);
        boolean isMarked = before.tlp() != after.tlp();
        if (changes.size() > (isMarked ? 1 : 0)) {
            incidents.correct(id, after);
        }
        if (!changes.isEmpty()) {
            versions.keep(postMortem, incidents.version(id) + (isMarked ? 1 : 0), fromSource, changes, reason, by);
            followers.orderedStream().forEach(follower -> follower.follow(postMortem, before, after, by));
        }
        if (isMarked) {
            markings.markAtCommit(postMortem, after.tlp(), reason, by);
        }
        return !changes.isEmpty();
    }
}
