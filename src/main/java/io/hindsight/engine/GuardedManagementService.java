package io.hindsight.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.management.MetricsQuery;
import org.jspecify.annotations.Nullable;

import io.hindsight.text.Phrase;
import io.hindsight.text.Words;

/** Lets a person try a job without costing it one of its retries, whether it is refused to them or fails. */
class GuardedManagementService extends ManagementServiceImpl {

    /** Camunda's REST API hands on no more of a failed job than its message. */
    static final Phrase BEING_EXECUTED = Phrase.of("rest.job.busy");

    GuardedManagementService(ProcessEngineConfigurationImpl engine) {
        super(engine);
    }

    @Override
    public void executeJob(String jobId) {
        boolean byPerson = commandExecutor.execute(context -> {
            refuseWhatRuns(context, jobId);
            return context.getAuthentication() != null;
        });
        if (!byPerson) {
            super.executeJob(jobId);
            return;
        }
        try {
            commandExecutor.execute(new ExecuteJobsCmd(jobId, new JobFailureCollector(jobId)));
        } catch (OptimisticLockingException another) {
            throw busy(another);
        }
    }

    /** The engine counts nothing here, and would fail. */
    @Override
    public MetricsQuery createMetricsQuery() {
        throw new Refusal("rest.metrics").badRequest();
    }

    private static ProcessEngineException busy(@Nullable Throwable cause) {
        return new ProcessEngineException(BEING_EXECUTED.in(Words.ENGLISH), cause);
    }

    private static void refuseWhatRuns(CommandContext context, String jobId) {
        JobEntity job = jobId == null ? null : context.getJobManager().findJobById(jobId);
        boolean running = job != null && job.getLockOwner() != null && job.getLockExpirationTime() != null
            && job.getLockExpirationTime().after(ClockUtil.getCurrentTime());
        if (running && Context.getJobExecutorContext() == null) {
            context.getProcessEngineConfiguration().getCommandCheckers()
                .forEach(checker -> checker.checkUpdateJob(job));
            throw busy(null);
        }
    }
}
