package io.hindsight.engine;

import java.util.Map;

import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks decision tables outside of a process. */
@Component
public class Decisions {

    private final DecisionService decisions;

    Decisions(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** The outputs of the one rule that holds, by name. */
    public Map<String, Object> decide(String decision, Map<String, Object> inputs) {
        return decisions.evaluateDecisionTableByKey(decision, inputs).getSingleResult().getEntryMap();
    }
}
