package io.hindsight;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;

/** Executes the jobs of a batch as the engine's own threads do. */
public final class BatchJobs {

    private BatchJobs() {
    }

    public static void run(ManagementService management, Batch batch) {
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            run(management, batch.getSeedJobDefinitionId());
            run(management, batch.getBatchJobDefinitionId());
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    private static void run(ManagementService management, String definition) {
        management.createJobQuery().jobDefinitionId(definition).list()
            .forEach(job -> management.executeJob(job.getId()));
    }
}
