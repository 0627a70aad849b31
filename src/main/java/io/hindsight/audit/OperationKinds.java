package io.hindsight.audit;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.hindsight.engine.Operation;

/** What kind of thing for the audit an operation of the engine is. Ordinary work, which the record has, is none. */
final class OperationKinds {

    private static final Set<String> ORDINARY = Set.of("Claim", "Complete", "Resolve");
    private static final Set<String> HANDING_ON = Set.of("Assign", "SetOwner", "Delegate");

    private OperationKinds() {
    }

    static Optional<AuditKind> of(Operation operation) {
        return switch (operation.entity()) {
            case "Task" -> task(operation);
            case "IdentityLink" -> Optional.of(AuditKind.TASK_ASSIGNED);
            case "ProcessInstance" -> instance(operation);
            case "HistoricProcessInstance", "CaseInstance" -> Optional.of(AuditKind.INSTANCE_DELETED);
            case "Variable" -> Optional.of(AuditKind.VARIABLE_CHANGED);
            case "Job", "JobDefinition", "ExternalTask", "Batch", "Incident" -> Optional.of(AuditKind.JOB_CHANGED);
            case "Deployment", "ProcessDefinition", "DecisionDefinition", "DecisionRequirementsDefinition", "CaseDefinition" ->
                Optional.of(AuditKind.DEPLOYMENT_CHANGED);
            case "Filter" -> Optional.of(AuditKind.FILTER_CHANGED);
            case "Authorization" -> Optional.of(AuditKind.RIGHT_CHANGED);
            case "Tenant", "TenantMembership" -> Optional.of(AuditKind.TENANT_CHANGED);
            case "User" -> operation.type().equals("Unlock") ? Optional.of(AuditKind.USER_CHANGED) : Optional.empty();
            case "Group", "Group membership" -> Optional.empty();
            default -> Optional.of(AuditKind.ENGINE_CHANGED);
        };
    }

    /** Who takes a task for themself or gives it back does ordinary work. */
    private static Optional<AuditKind> task(Operation operation) {
        Optional<Operation.Change> assignee = operation.change("assignee");
        if (assignee.isPresent()) {
            return assignee.filter(change -> !isOwn(change, operation.person())).map(change -> AuditKind.TASK_ASSIGNED)
                .or(() -> operation.type().equals("Update") && operation.changes().size() > 1
                    ? Optional.of(AuditKind.TASK_CHANGED) : Optional.empty());
        }
        if (HANDING_ON.contains(operation.type())) {
            return Optional.of(AuditKind.TASK_ASSIGNED);
        }
        return ORDINARY.contains(operation.type()) ? Optional.empty() : Optional.of(AuditKind.TASK_CHANGED);
    }

    private static boolean isOwn(Operation.Change assignee, String person) {
        boolean leaves = assignee.before() == null || assignee.before().equals(person);
        boolean comes = assignee.after() == null || assignee.after().equals(person);
        return leaves && comes || Objects.equals(assignee.before(), assignee.after());
    }

    private static Optional<AuditKind> instance(Operation operation) {
        return switch (operation.type()) {
            case "Create" -> "post-mortem".equals(operation.process()) ? Optional.empty()
                : Optional.of(AuditKind.INSTANCE_CHANGED);
            case "Delete", "DeleteHistory" -> Optional.of(AuditKind.INSTANCE_DELETED);
            default -> Optional.of(AuditKind.INSTANCE_CHANGED);
        };
    }
}
