package io.hindsight.action;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;

import io.hindsight.engine.Processes;
import io.hindsight.engine.RunningProcesses;

/** What becomes of the actions of a post-mortem that ends before they are settled, in the transaction that ends it. */
@Service
public class ActionsAfterEnd {

    private static final String ACTION = "action";
    /** They run apart from the map, and run actions. */
    private static final List<String> APART = List.of("effectiveness", "accepted-risk");

    private final ActionLog log;
    private final Actions actions;
    private final Processes processes;
    private final RunningProcesses running;

    ActionsAfterEnd(ActionLog log, Actions actions, Processes processes, RunningProcesses running) {
        this.log = log;
        this.actions = actions;
        this.processes = processes;
        this.running = running;
    }

    /**
     * The ids of those that outlive it in any case: what follows an action without effect, or a risk that comes back.
     */
    public Set<Long> outliving(String postMortem) {
        return new HashSet<>(running.findCalledBy(APART, ACTION, postMortem, HardeningVariables.ACTION));
    }

    /**
     * Has one go on by itself from where it is.
     *
     * @param number its place in the post-mortem
     * @return what starts it anew, once the post-mortem's processes are ended
     */
    public Runnable goOn(String postMortem, int number) {
        long id = actions.of(postMortem).stream().filter(action -> action.number() == number).findFirst().orElseThrow()
            .id();
        return processes.standing(ACTION, postMortem, HardeningVariables.ACTION, id);
    }

    /**
     * Has those that are open go no further, but for these.
     *
     * @param goingOn   the places of those that somebody has taken over
     * @param outliving the ids of those that outlive it in any case
     */
    public void drop(String postMortem, Set<Integer> goingOn, Set<Long> outliving) {
        Set<Long> stay = new HashSet<>(outliving);
        actions.of(postMortem).stream().filter(action -> goingOn.contains(action.number()))
            .forEach(action -> stay.add(action.id()));
        log.drop(postMortem, stay);
    }
}
