package io.hindsight.replacement;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;

import io.hindsight.engine.Processes;
import io.hindsight.engine.RunningProcesses;
import io.hindsight.incident.Incidents;
import io.hindsight.replacement.Leaving.Absentee;

/** Asks who takes over what somebody was named for who has left, once for each person and post-mortem. */
@Service
public class Replacements {

    static final String NEEDED = "replacement-needed";
    static final String SETTLED = "replacement-settled";

    private final List<Duties> stages;
    private final Leaving leaving;
    private final Processes processes;
    private final RunningProcesses running;
    private final Incidents incidents;

    Replacements(List<Duties> stages, Leaving leaving, Processes processes, RunningProcesses running,
            Incidents incidents) {
        this.stages = stages;
        this.leaving = leaving;
        this.processes = processes;
        this.running = running;
        this.incidents = incidents;
    }

    /**
     * Looks who has left of all who are named for something, however they were taken out, and asks; and asks no more
     * where they are back, or where all of it was done. In the caller's transaction.
     */
    public void sweep() {
        List<Duty> left = of(leaving.among(stages.stream().flatMap(stage -> stage.people().stream()).toList()));
        ask(left);
        Set<Absentee> open = absentees(left);
        leaving.askedFor().stream().filter(asked -> !open.contains(asked)).forEach(this::settle);
    }

    /** Asks for somebody who is leaving. */
    void ask(String person) {
        ask(of(List.of(person)));
    }

    /** Asks no more for somebody who is back, or has nothing left to be taken over. */
    void settle(Absentee settled) {
        running.tell(SETTLED, settled.postMortem(), ReplacementVariables.LEAVER, settled.person());
    }

    private List<Duty> of(Collection<String> left) {
        return left.isEmpty() ? List.of() : stages.stream().flatMap(stage -> stage.of(left).stream()).toList();
    }

    private static Set<Absentee> absentees(List<Duty> duties) {
        Set<Absentee> absentees = new LinkedHashSet<>();
        duties.forEach(duty -> absentees.add(new Absentee(duty.postMortem(), duty.person())));
        return absentees;
    }

    private void ask(List<Duty> duties) {
        if (duties.isEmpty()) {
            return;
        }
        leaving.lock();
        Set<Absentee> open = absentees(duties);
        leaving.askedFor(duties.stream().map(Duty::person).toList()).forEach(open::remove);
        open.forEach(one -> processes.startUnchecked(NEEDED, one.postMortem(), told(one)));
    }

    private Map<String, Object> told(Absentee left) {
        Map<String, Object> told = new HashMap<>(Map.of(ReplacementVariables.LEAVER.name(), left.person()));
        incidents.ofPostMortem(left.postMortem())
            .ifPresent(incident -> told.put(ReplacementVariables.SEVERITY.name(), incident.severity().code()));
        return told;
    }
}
