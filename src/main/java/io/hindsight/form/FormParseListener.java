package io.hindsight.form;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives every user task the check of its form, its readers and the variables of its card, and every start form its
 * check.
 */
class FormParseListener extends AbstractBpmnParseListener {

    private final FormCheck check;
    private final Reading reading;
    private final TaskCard card = new TaskCard();

    FormParseListener(FormCheck check, Reading reading) {
        this.check = check;
        this.reading = reading;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, card);
        if (FormCatalogue.shows(task.getFormDefinition())) {
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, check::completing);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, reading::completing);
        }
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl startEvent) {
        if (scope instanceof ProcessDefinitionEntity process && element.attributeNS(CAMUNDA, "formRef") != null) {
            FormDefinition form = process.getStartFormDefinition();
            startEvent.addBuiltInListener(ExecutionListener.EVENTNAME_START,
                execution -> check.starting((org.camunda.bpm.engine.delegate.DelegateExecution) execution,
                    process.getDeploymentId(), form),
                0);
        }
    }

    private static final org.camunda.bpm.engine.impl.util.xml.Namespace CAMUNDA =
        org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;
}
