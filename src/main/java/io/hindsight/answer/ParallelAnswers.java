package io.hindsight.answer;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;

/**
 * The answers to a task that several people have at once. The model declares them as input parameters, so that each has
 * answers of their own.
 */
public final class ParallelAnswers {

    private ParallelAnswers() {
    }

    /** Takes them out of the engine, which would show them to others until the last of the tasks has ended. */
    public static void forget(DelegateTask task) {
        List<String> names = task.getBpmnModelElementInstance().getExtensionElements().getElementsQuery()
            .filterByType(CamundaInputOutput.class).singleResult().getCamundaInputParameters().stream()
            .map(CamundaInputParameter::getCamundaName).toList();
        task.getExecution().removeVariablesLocal(names);
    }
}
