package io.hindsight.postmortem;

import static io.hindsight.postmortem.PostMortemVariables.INCIDENT;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import io.hindsight.circle.Circle;
import io.hindsight.circle.Circles;
import io.hindsight.correction.SourceChanges;
import io.hindsight.directory.Login;
import io.hindsight.engine.Processes;
import io.hindsight.engine.Refusal;
import io.hindsight.incident.Incident;
import io.hindsight.incident.Incidents;
import io.hindsight.incident.Original;
import io.hindsight.incident.PostMortemStarter;
import io.hindsight.record.PostMortems;
import io.hindsight.text.Phrase;
import io.hindsight.text.Problems;

/** Opens the post-mortem of an incident, whichever way the incident came in. */
@Service
class PostMortemOpening implements PostMortemStarter {

    static final String MESSAGE = "incident-received";

    private final Incidents incidents;
    private final PostMortems postMortems;
    private final Processes processes;
    private final Login login;
    private final Circle circle;
    private final Circles circles;
    private final SourceChanges changes;

    PostMortemOpening(Incidents incidents, PostMortems postMortems, Processes processes, Login login, Circle circle,
            Circles circles, SourceChanges changes) {
        this.incidents = incidents;
        this.postMortems = postMortems;
        this.processes = processes;
        this.login = login;
        this.circle = circle;
        this.circles = circles;
        this.changes = changes;
    }

    @Override
    public String start(long incident, List<String> named) {
        String by = login.current();
        Incident stored = incidents.get(incident);
        if (!isKnown(stored.recurrenceOf(), by)) {
            throw new UnknownRecurrence();
        }
        String reference = postMortems.open(incident, by);
        circle.open(reference, stored, named, by);
        processes.startByMessage(MESSAGE, reference, Map.of(INCIDENT.name(), incident));
        return reference;
    }

    @Override
    public String again(long incident, Incident sent, Original original) {
        String reference = postMortems.referenceOf(incident, login.current())
            .orElseThrow(() -> Problems.thrown(HttpStatus.CONFLICT, "problem.incident.other"));
        changes.receive(reference, sent, original, login.current());
        return reference;
    }

    /**
     * Stores what somebody reported and starts its post-mortem, whether or not they may start one otherwise; returns
     * the reference.
     */
    String review(Incident incident, Original original, String by) {
        long id = incidents.store(incident, original)
            .orElseThrow(() -> new IllegalStateException("A reported incident has a key of its own"));
        String reference = postMortems.open(id, by);
        circle.open(reference, incident, List.of(), by);
        processes.startUnchecked(MESSAGE, reference, Map.of(INCIDENT.name(), id));
        return reference;
    }

    /**
     * Stores what a person reported and gives it a number; the process that asks is its post-mortem.
     *
     * @throws Refusal when those who were named cannot be its circle, or what has come again is no post-mortem that the
     *                 reporter may know
     */
    String open(Incident incident, List<String> named, Original original, String by) {
        if (!isKnown(incident.recurrenceOf(), by)) {
            throw new Refusal("refused.recurrence").at("recurrenceOf");
        }
        long id = incidents.store(incident, original)
            .orElseThrow(() -> new IllegalStateException("A reported incident has a key of its own"));
        String reference = postMortems.open(id, by);
        try {
            circle.open(reference, incident, named, by);
        } catch (UnfitCircle unfit) {
            throw new Refusal("refused.quoted", Phrase.of("start.circle"), unfit).at("circle");
        }
        circle.closeStarted(reference);
        return reference;
    }

    /**
     * The incident of a post-mortem whose process is just starting.
     *
     * @throws Refusal when there is no such post-mortem or its process has started before
     */
    Incident adopt(String reference, @Nullable Long incident) {
        if (incident == null || !postMortems.isToStart(reference, incident)) {
            throw new Refusal("refused.start.incident");
        }
        return incidents.get(incident);
    }

    /** What has come again, where the reporter names it. */
    private boolean isKnown(@Nullable String recurrenceOf, String by) {
        return recurrenceOf == null || incidents.ofPostMortem(recurrenceOf).isPresent()
            && circles.mayKnow(recurrenceOf, by);
    }
}
