package io.hindsight.correction;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Service;

import io.hindsight.circle.Markings;
import io.hindsight.engine.Processes;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.RunningProcesses;
import io.hindsight.incident.Incident;
import io.hindsight.incident.IncidentFact;
import io.hindsight.incident.IncidentFact.FactChange;
import io.hindsight.incident.Incidents;
import io.hindsight.incident.Original;
import io.hindsight.incident.Originals;
import io.hindsight.incident.Tlp;
import io.hindsight.text.Code;
import io.hindsight.text.Fault;
import io.hindsight.text.Sayable;

/** Has somebody look at it when the source of an incident sends it again and tells otherwise. */
@Service
public class SourceChanges {

    static final String PROCESS = "source-change";
    static final String MESSAGE = "source-changed";
    private static final String RAISED = "raised-by-source";

    private final Incidents incidents;
    private final Originals originals;
    private final SourceWords words;
    private final Corrections corrections;
    private final Processes processes;
    private final RunningProcesses running;

    SourceChanges(Incidents incidents, Originals originals, SourceWords words, Corrections corrections,
            Processes processes, RunningProcesses running) {
        this.incidents = incidents;
        this.originals = originals;
        this.words = words;
        this.corrections = corrections;
        this.processes = processes;
        this.running = running;
    }

    /**
     * Keeps what a source tells otherwise than before, raises the TLP where it says so, and asks the facilitators about
     * the rest, or adds it to what they are asked already. The same again does nothing.
     *
     * @param sent what is understood of the original
     */
    public void receive(String postMortem, Incident sent, Original original, String by) {
        Markings.patiently(() -> running.change(() -> {
            long id = incidents.lock(postMortem);
            Original last = words.last(postMortem).orElseGet(() -> incidents.original(id));
            if (!originals.areSame(last, original)) {
                take(postMortem, incidents.get(id), IncidentFact.between(originals.read(incidents.get(id), last), sent),
                    original, by);
            }
        }));
    }

    private void take(String postMortem, Incident known, List<FactChange> changes, Original original, String by) {
        boolean raised = changes.stream().anyMatch(change -> raises(known, change));
        boolean waits = raised || changes.stream().anyMatch(change -> differs(known, change));
        words.keep(postMortem, original, changes, waits, by);
        if (raised) {
            Map<IncidentFact, String> tlp = new EnumMap<>(IncidentFact.class);
            changes.stream().filter(change -> raises(known, change))
                .forEach(change -> tlp.put(change.fact(), String.valueOf(change.after())));
            corrections.apply(postMortem, tlp, true, RAISED, by);
            words.take(postMortem, tlp.keySet());
        }
        if (running.find(PROCESS, postMortem, CorrectionVariables.CHANGES_SENT).isPresent()) {
            running.replaceAll(postMortem,
                Map.of(CorrectionVariables.CHANGES_SENT.name(), words.count(postMortem)));
        } else if (waits) {
            processes.startUnchecked(MESSAGE, postMortem,
                Map.of(CorrectionVariables.CHANGES_SENT.name(), words.count(postMortem)));
        }
    }

    /** What is safer is not waited for. */
    private static boolean raises(Incident known, FactChange change) {
        return change.fact() == IncidentFact.TLP && change.after() != null
            && Tlp.of(change.after()).compareTo(known.tlp()) > 0;
    }

    private static boolean differs(Incident known, FactChange change) {
        return !Objects.equals(change.after(), change.fact().of(known));
    }

    /** What the incident is not yet, of that which waits. */
    Map<IncidentFact, Optional<String>> toDecide(String postMortem) {
        Incident known = incidents.getOfPostMortem(postMortem);
        Map<IncidentFact, Optional<String>> pending = words.pending(postMortem);
        pending.entrySet().removeIf(one -> one.getValue().equals(Optional.ofNullable(one.getKey().of(known)))
            || one.getKey() == IncidentFact.SUMMARY && one.getValue().isEmpty());
        return pending;
    }

    /**
     * Corrects the incident by what somebody has chosen of what waits, and leaves the rest, in the transaction that
     * completes the task.
     *
     * @param seen how many words of the source they have seen
     */
    void settle(String postMortem, int seen, Collection<IncidentFact> taken, String reason, String by) {
        incidents.lock(postMortem);
        if (seen != words.count(postMortem)) {
            throw new Refusal("refused.source.more");
        }
        Map<IncidentFact, Optional<String>> toDecide = toDecide(postMortem);
        Map<IncidentFact, String> values = new EnumMap<>(IncidentFact.class);
        toDecide.entrySet().stream().filter(one -> taken.contains(one.getKey()))
            .forEach(one -> values.put(one.getKey(), one.getValue().orElse("")));
        if (values.size() < taken.size()) {
            throw new Refusal("refused.source.unknown").at(CorrectionVariables.TAKEN_OVER.name());
        }
        try {
            corrections.apply(postMortem, values, false, reason, by);
        } catch (Refusal refusal) {
            throw new Refusal(refusal.faults().stream().map(fault -> new Fault(CorrectionVariables.TAKEN_OVER.name(),
                "refused.source.fact", name(String.valueOf(fault.field())), fault.detail())).toList());
        }
        words.take(postMortem, values.keySet());
        words.settle(postMortem, reason, by);
    }

    private static Sayable name(String fact) {
        return words -> Code.find(IncidentFact.class, fact)
            .map(one -> FactWords.name(one, words)).orElse(fact);
    }
}
