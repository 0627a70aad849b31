package io.hindsight.joining;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

import io.hindsight.appointment.Appointments;
import io.hindsight.circle.Circle;
import io.hindsight.circle.Circles;
import io.hindsight.circle.Joining;
import io.hindsight.circle.Markings;
import io.hindsight.circle.PostMortemRights;
import io.hindsight.ending.PostMortemEnd;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.RunningProcesses;
import io.hindsight.incident.Incidents;
import io.hindsight.incident.Tlp;
import io.hindsight.people.Role;
import io.hindsight.record.EndingKind;
import io.hindsight.record.Endings;
import io.hindsight.record.PostMortemState;
import io.hindsight.record.Relation.RelationKind;

/** Joins one post-mortem into another, so that there is one review of several incidents. */
@Service
class Joins {

    private final PostMortemRights rights;
    private final PostMortemEnd end;
    private final Endings endings;
    private final Incidents incidents;
    private final Markings markings;
    private final Circle circle;
    private final Circles circles;
    private final WorseOfBoth worse;
    private final Appointments appointments;
    private final RunningProcesses processes;

    Joins(PostMortemRights rights, PostMortemEnd end, Endings endings, Incidents incidents, Markings markings,
            Circle circle, Circles circles, WorseOfBoth worse, Appointments appointments,
            RunningProcesses processes) {
        this.rights = rights;
        this.end = end;
        this.endings = endings;
        this.incidents = incidents;
        this.markings = markings;
        this.circle = circle;
        this.circles = circles;
        this.worse = worse;
        this.appointments = appointments;
        this.processes = processes;
    }

    /**
     * Joins another one into this, as facilitator. The other ends, and stays readable in its own record; those who were
     * involved in it are told, and invited to the meeting of this one where they may know it. The higher severity, TLP
     * and track of both count, and personal data where either has hit some.
     *
     * @throws org.springframework.web.ErrorResponseException 404 when this person may not know it or there is none, 403
     *                                                        when it is not for this person to join
     * @throws Refusal                                        when one of the two is over, the other is none that this
     *                                                        person may know, or the reason is missing
     */
    void join(String postMortem, String other, String reason, String by) {
        rights.check(postMortem, by, "problem.join", Role.FACILITATORS);
        if (other.equals(postMortem) || !rights.isKnown(other, by)) {
            throw new Refusal("refused.ending.other", other).at("other");
        }
        Stream.of(postMortem, other).forEach(this::checkOpen);
        Refusal.unlessReasoned(reason);
        raiseTlp(postMortem, other, reason, by);
        processes.change(() -> {
            Stream.of(postMortem, other).sorted().forEach(end::lock);
            Stream.of(postMortem, other).forEach(this::checkOpen);
            List<String> involved = end.involved(other);
            if (circles.isConfidential(other)) {
                circle.join(postMortem, involved, Joining.TOOK_PART, by);
            }
            endings.relate(other, RelationKind.JOINED_INTO, postMortem, reason.strip(), by);
            end.end(other, EndingKind.JOINED, null, reason.strip(), by);
            worse.count(postMortem, other, reason.strip(), by);
            appointments.inviteAlso(postMortem, "meeting", circles.among(postMortem, involved));
        });
    }

    /** First and by itself, since it moves processes behind the door; it may then be told to fewer, never to more. */
    private void raiseTlp(String postMortem, String other, String reason, String by) {
        Tlp own = incidents.getOfPostMortem(postMortem).tlp();
        Tlp others = incidents.getOfPostMortem(other).tlp();
        if (others.compareTo(own) > 0) {
            markings.mark(postMortem, others, reason, by);
        }
    }

    private void checkOpen(String postMortem) {
        if (endings.state(postMortem) != PostMortemState.OPEN) {
            throw new Refusal("refused.ending.over", postMortem).at("other");
        }
    }
}
