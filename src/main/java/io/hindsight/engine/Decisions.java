package io.hindsight.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Asks decision tables outside of a process. */
@Component
public class Decisions {

    private final DecisionService decisions;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Unchecked engine;

    Decisions(DecisionService decisions, RuntimeService runtime, RepositoryService repository, Unchecked engine) {
        this.decisions = decisions;
        this.runtime = runtime;
        this.repository = repository;
        this.engine = engine;
    }

    /** The outputs of the one rule that holds, by name. */
    public Map<String, Object> decide(String decision, Map<String, Object> inputs) {
        return decisions.evaluateDecisionTableByKey(decision, inputs).getSingleResult().getEntryMap();
    }

    /**
     * The outputs of the rules that hold, each by name, by the table that belongs to a process of this business key:
     * what runs keeps its tables. None where no such process runs.
     */
    public List<Map<String, Object>> decide(String decision, Map<String, Object> inputs, String process,
            String businessKey) {
        return engine.asEngine(context -> table(decision, process, businessKey)
            .map(table -> decisions.evaluateDecisionById(table.getId()).variables(inputs).evaluate())
            .map(DmnDecisionResult::getResultList).orElse(List.of()));
    }

    private Optional<DecisionDefinition> table(String decision, String process, String businessKey) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process)
            .processInstanceBusinessKey(businessKey).list().stream().findFirst()
            .map(one -> repository.getProcessDefinition(one.getProcessDefinitionId()).getDeploymentId())
            .map(deployment -> repository.createDecisionDefinitionQuery().deploymentId(deployment)
                .decisionDefinitionKey(decision).singleResult());
    }
}
