package io.hindsight.jobs;

import java.util.List;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.jobexecutor.JobDeclaration;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

import io.hindsight.engine.EngineParts;

/**
 * Lets the jobs of a task whose model says {@code joins: mail-round} exclude no others, which is what their acquisition
 * can see of them.
 */
class JoinsParseListener extends AbstractBpmnParseListener {

    private static final String PROPERTY = "joins";
    private static final String MAIL_ROUND = "mail-round";

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (EngineParts.property(element, PROPERTY).filter(MAIL_ROUND::equals).isPresent()) {
            ((List<?>) activity.getProperty(BpmnParse.PROPERTYNAME_MESSAGE_JOB_DECLARATION))
                .forEach(job -> ((JobDeclaration<?, ?>) job).setExclusive(false));
        }
    }
}
