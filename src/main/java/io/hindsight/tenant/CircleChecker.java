package io.hindsight.tenant;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Keeps administrators from tasks and variables of circles that they are not in; all others the engine's own check
 * keeps.
 */
class CircleChecker extends TenantCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        refuseUnlessKnown(task, "read the task");
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        refuseUnlessKnown(task, "read the task");
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        refuseUnlessKnown(task, "update the task");
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        refuseUnlessKnown(task, "work on the task");
    }

    @Override
    public void checkReadProcessInstanceVariable(ExecutionEntity execution) {
        if (execution != null && !CircleReads.mayRead(execution.getTenantId())) {
            throw LOG.exceptionCommandWithUnauthorizedTenant("read the process instance '" + execution.getId() + "'");
        }
    }

    @Override
    public void checkDeleteHistoricTaskInstance(HistoricTaskInstanceEntity task) {
        if (task != null && !CircleReads.mayRead(task.getTenantId())) {
            throw LOG.exceptionCommandWithUnauthorizedTenant("delete the task '" + task.getId() + "'");
        }
    }

    private static void refuseUnlessKnown(TaskEntity task, String what) {
        if (task != null && !CircleReads.mayRead(task.getTenantId())) {
            throw LOG.exceptionCommandWithUnauthorizedTenant(what + " '" + task.getId() + "'");
        }
    }
}
