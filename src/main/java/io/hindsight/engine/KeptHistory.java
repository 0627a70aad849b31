package io.hindsight.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * The level {@code activity}, but nothing of a process whose time to live is zero: its model says that the engine need
 * not remember it, since a table of ours does. What people do is produced too, for {@link WatchedHistory}.
 */
class KeptHistory extends HistoryLevelActivity {

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return type == HistoryEventTypes.USER_OPERATION_LOG || super.isHistoryEventProduced(type, entity)
            && !(entity instanceof ExecutionEntity execution
                && Integer.valueOf(0).equals(execution.getProcessDefinition().getHistoryTimeToLive()));
    }
}
