package io.hindsight.record;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.appointment.Appointments;
import io.hindsight.directory.Directory;
import io.hindsight.engine.EngineWatcher;
import io.hindsight.engine.EngineWatcher.EndedProcess;
import io.hindsight.engine.Operation;

/** Shows in the record what an administrator does to a post-mortem's processes by the engine's own means. */
@Component
class AdministratorsWork implements EngineWatcher {

    private static final String MAP = "post-mortem";
    private static final String ADMINISTRATORS = "camunda-admin";
    private static final Set<String> ORDINARY = Set.of("Create", "Claim", "Complete", "Resolve");

    private final Interventions interventions;
    private final Appointments appointments;
    private final Directory directory;
    private final JdbcClient jdbc;

    AdministratorsWork(Interventions interventions, Appointments appointments, Directory directory, JdbcClient jdbc) {
        this.interventions = interventions;
        this.appointments = appointments;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /**
     * The map knows no end but the sign-off: whoever ends it otherwise removes the post-mortem, unless the record has
     * it as ended already.
     */
    @Override
    public void ended(EndedProcess process) {
        if (process.businessKey() == null) {
            return;
        }
        if (process.process().equals(MAP)) {
            if (interventions.remove(process.businessKey(), process.person(), process.reason())) {
                appointments.cancelAll(process.businessKey());
            }
        } else if (isStage(process.process()) && process.fromOutside() && process.caller() != null) {
            interventions.removeStage(process.businessKey(), process.process());
            if (!process.withCaller()) {
                interventions.keep(process.businessKey(), "ended", process.process(), process.person());
            }
        }
    }

    @Override
    public void done(Operation operation) {
        if (operation.instance() != null && isIntervention(operation)) {
            postMortem(operation.instance()).ifPresent(
                postMortem -> interventions.keep(postMortem, what(operation), operation.process(), operation.person()));
        }
    }

    private boolean isIntervention(Operation operation) {
        boolean isTold = operation.entity().equals("ProcessInstance") && operation.type().equals("Delete")
            && (MAP.equals(operation.process()) || isStage(operation.process()));
        return !isTold && !ORDINARY.contains(operation.type()) && !operation.type().equals("DeleteHistory")
            && (operation.isOperator() || directory.groupsOf(operation.person()).contains(ADMINISTRATORS));
    }

    private static String what(Operation operation) {
        return switch (operation.entity()) {
            case "Variable" -> "variables";
            case "Job", "JobDefinition", "ExternalTask", "Incident" -> "jobs";
            case "Task", "IdentityLink", "Attachment", "Comment" -> "task";
            default -> switch (operation.type()) {
                case "Delete" -> "ended";
                case "Suspend" -> "suspended";
                case "Activate" -> "resumed";
                case "ModifyProcessInstance", "Migrate", "RestartProcessInstance" -> "moved";
                case "SetVariables" -> "variables";
                default -> "other";
            };
        };
    }

    private Optional<String> postMortem(String instance) {
        return jdbc.sql("SELECT business_key FROM begun_process WHERE instance = ? AND business_key IS NOT NULL")
            .param(instance)
            .query(String.class).optional();
    }

    private static boolean isStage(@Nullable String process) {
        return Arrays.stream(Stage.values()).map(Stage::code).anyMatch(code -> code.equals(process));
    }
}
