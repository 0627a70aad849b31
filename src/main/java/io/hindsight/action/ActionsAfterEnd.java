package io.hindsight.action;

import java.util.Collection;
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
        return processes.standing(ACTION, postMortem, HardeningVariables.ACTION, id(postMortem, number));
    }

    /**
     * Has those that are open, and that no process follows any more, go no further.
     *
     * @param goingOn the numbers of those that were just started anew
     */
    public void drop(String postMortem, Collection<Integer> goingOn) {
        Set<Long> staying = new HashSet<>(running.findAll(ACTION, postMortem, HardeningVariables.ACTION));
        goingOn.forEach(number -> staying.add(id(postMortem, number)));
        log.drop(postMortem, staying);
    }

    private long id(String postMortem, int number) {
        return actions.of(postMortem).stream().filter(action -> action.number() == number).findFirst().orElseThrow()
            .id();
    }
}
