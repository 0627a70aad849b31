package io.hindsight.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The level {@code activity}, but nothing of a process whose model says {@code history: none}: the engine need not
 * remember it, since a table of ours does. What people do is produced too, for {@link WatchedHistory}.
 */
class KeptHistory extends HistoryLevelActivity {

    private static final String PROPERTY = "history";
    private static final String NONE = "none";

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return type == HistoryEventTypes.USER_OPERATION_LOG || super.isHistoryEventProduced(type, entity)
            && !(entity instanceof ExecutionEntity execution && isForgotten(execution.getProcessDefinition()));
    }

    /** Models that were deployed before there was the property said so by a time to live of zero. */
    private static boolean isForgotten(ProcessDefinitionEntity process) {
        return NONE.equals(process.getProperty(PROPERTY)) || Integer.valueOf(0).equals(process.getHistoryTimeToLive());
    }

    /** Remembers what a model says of it. */
    static class Reader extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            EngineParts.property(element, PROPERTY).ifPresent(says -> process.setProperty(PROPERTY, says));
        }
    }
}
