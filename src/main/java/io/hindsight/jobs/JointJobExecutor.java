package io.hindsight.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/**
 * Executes jobs that exclude no others, as {@link JoinsParseListener} has it, together as they were acquired, with
 * their {@link JointWork}; every other job as the engine does by itself.
 */
class JointJobExecutor extends SpringJobExecutor {

    private final Supplier<JointWork> work;

    JointJobExecutor(Supplier<JointWork> work) {
        this.work = work;
    }

    @Override
    protected void ensureInitialization() {
        setAcquireJobsCmdFactory(number -> new Acquire(this, number));
        super.ensureInitialization();
        acquireJobsRunnable = new SequentialJobAcquisitionRunnable(this) {
            @Override
            public synchronized void run() {
                JobConnections.ofThread();
                super.run();
            }
        };
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return jobs instanceof Together ? new JointJobs(jobs, engine, work.get())
            : super.getExecuteJobsRunnable(jobs, engine);
    }

    private static final class Together extends ArrayList<String> {
    }

    private static final class Acquire extends AcquireJobsCmd {

        Acquire(JobExecutor executor, int number) {
            super(executor, number);
        }

        @Override
        public AcquiredJobs execute(CommandContext context) {
            AcquiredJobs acquired = super.execute(context);
            Together together = new Together();
            acquired.getJobIdBatches().removeIf(batch -> {
                boolean joins = batch.stream().noneMatch(job -> isExclusive(context, job));
                return joins && together.addAll(batch);
            });
            acquired.addJobIdBatch(together);
            return acquired;
        }

        private static boolean isExclusive(CommandContext context, String job) {
            return context.getDbEntityManager().getCachedEntity(AcquirableJobEntity.class, job).isExclusive();
        }
    }
}
