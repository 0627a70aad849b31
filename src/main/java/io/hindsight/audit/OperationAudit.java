package io.hindsight.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.engine.EngineWatcher;
import io.hindsight.engine.EngineWatcher.EndedProcess;
import io.hindsight.engine.Operation;

/** Keeps what people do to the engine beside their ordinary work, whatever way they take. */
@Component
class OperationAudit implements EngineWatcher {

    /**
     * Properties of which the value tells what was done, and is nothing that somebody wrote. Of others only the name is
     * kept.
     */
    private static final Set<String> TELLING = Set.of("assignee", "owner", "delegation", "candidate", "priority",
        "dueDate",
        "followUpDate", "duedate", "dueDateAsDate", "retries", "suspensionState", "async", "nrOfInstances",
        "nrOfVariables",
        "nrOfDecisionInstances", "type", "permissions", "permissionBits", "userId", "groupId", "tenantId", "resource",
        "resourceId",
        "filterId", "authorizationId", "cascade", "historyTimeToLive", "newProcessDefinitionId",
        "processDefinitionVersion",
        "deleteHistory", "creationTime", "includeSubTenants", "variableName", "removalTime", "mode", "jobDefinitionId");

    private final Audit audit;
    private final JdbcClient jdbc;

    OperationAudit(Audit audit, JdbcClient jdbc) {
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Override
    public void done(Operation operation) {
        OperationKinds.of(operation).ifPresent(kind -> audit.note(kind, about(operation), details(operation)));
    }

    /** What a batch ends is named one by one: who orders it is told only how many there are. */
    @Override
    public void ended(EndedProcess process) {
        if (process.isLater() && !process.withCaller()) {
            audit.note(process.person(), AuditKind.INSTANCE_DELETED,
                process.businessKey() == null ? process.instance() : process.businessKey(),
                Map.of("operation", "Delete", "process", process.process(), "instance", process.instance()));
        }
    }

    /** The post-mortem where there is one. */
    private @Nullable String about(Operation operation) {
        if (operation.instance() == null) {
            return operation.subject();
        }
        return jdbc.sql("SELECT business_key FROM begun_process WHERE instance = ? AND business_key IS NOT NULL")
            .param(operation.instance()).query(String.class).optional().orElse(operation.instance());
    }

    private static Map<String, String> details(Operation operation) {
        Map<String, String> details = new HashMap<>();
        details.put("operation", operation.type());
        details.put("entity", operation.entity());
        details.put("process", operation.process());
        details.put("instance", operation.instance());
        details.put("id", operation.subject());
        operation.changes().forEach(change -> {
            boolean telling = TELLING.contains(change.property());
            details.put(change.property(), telling ? change.after() == null ? "" : change.after() : "changed");
            if (telling && change.before() != null) {
                details.put(change.property() + "Before", change.before());
            }
        });
        return details;
    }
}
