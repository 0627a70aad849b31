package io.hindsight.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

import io.hindsight.engine.EngineWatcher.EndedProcess;
import io.hindsight.engine.Operation.Change;

/** Keeps the engine's history in its tables, but hands what people do to those who watch, who keep it better. */
class WatchedHistory extends DbHistoryEventHandler {

    private final Supplier<Stream<EngineWatcher>> watchers;

    WatchedHistory(Supplier<Stream<EngineWatcher>> watchers) {
        this.watchers = watchers;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        Map<List<String>, List<UserOperationLogEntryEventEntity>> operations = events.stream()
            .filter(UserOperationLogEntryEventEntity.class::isInstance)
            .map(UserOperationLogEntryEventEntity.class::cast)
            .collect(Collectors.groupingBy(entry -> Arrays.asList(entry.getOperationType(), entry.getEntityType(),
                entry.getProcessInstanceId(), subject(entry)), LinkedHashMap::new, Collectors.toList()));
        operations.values().forEach(entries -> tell(watcher -> watcher.done(operation(entries))));
        events.stream().filter(event -> !(event instanceof UserOperationLogEntryEventEntity))
            .forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        super.handleEvent(event);
        if (event instanceof HistoricProcessInstanceEventEntity process
            && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)
            && !HistoricProcessInstance.STATE_COMPLETED.equals(process.getState())) {
            tell(watcher -> watcher.ended(ended(process)));
        }
    }

    private static Operation operation(List<UserOperationLogEntryEventEntity> entries) {
        UserOperationLogEntryEventEntity first = entries.get(0);
        return new Operation(first.getOperationType(), first.getEntityType(), first.getUserId(),
            first.getProcessDefinitionKey(), first.getProcessInstanceId(), subject(first),
            !UserOperationLogEntry.CATEGORY_TASK_WORKER.equals(first.getCategory()),
            entries.stream().filter(entry -> entry.getProperty() != null)
                .map(entry -> new Change(entry.getProperty(), entry.getOrgValue(), entry.getNewValue())).toList());
    }

    /** Of a deployment only where that itself is meant: it is named with all that came by it. */
    private static @Nullable String subject(UserOperationLogEntryEventEntity entry) {
        return Stream.of(entry.getTaskId(), entry.getExternalTaskId(), entry.getJobId(), entry.getJobDefinitionId(),
            entry.getBatchId(), EntityTypes.DEPLOYMENT.equals(entry.getEntityType()) ? entry.getDeploymentId() : null)
            .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static EndedProcess ended(HistoricProcessInstanceEventEntity process) {
        Optional<String> login = Optional.ofNullable(Context.getCommandContext().getAuthenticatedUserId());
        Optional<String> orderer = login.isPresent() ? Optional.empty() : orderer();
        return new EndedProcess(process.getProcessDefinitionKey(), process.getProcessInstanceId(),
            process.getSuperProcessInstanceId(), isEnding(process.getSuperProcessInstanceId()),
            process.getBusinessKey(),
            HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED.equals(process.getState()),
            login.or(() -> orderer).orElse(null), orderer.isPresent(), process.getDeleteReason());
    }

    private static boolean isEnding(String instance) {
        return instance != null && Optional.ofNullable(
            Context.getCommandContext().getExecutionManager().findExecutionById(instance))
            .filter(ExecutionEntity::isDeleteRoot).isPresent();
    }

    /** Who has ordered the batch of which a job is being executed. */
    private static Optional<String> orderer() {
        return Optional.ofNullable(Context.getJobExecutorContext()).map(jobs -> jobs.getCurrentJob())
            .map(job -> job.getBatchId()).map(Context.getCommandContext().getBatchManager()::findBatchById)
            .map(batch -> batch.getCreateUserId());
    }

    private void tell(Consumer<EngineWatcher> news) {
        watchers.get().forEach(news);
    }
}
