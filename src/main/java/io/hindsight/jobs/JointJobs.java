package io.hindsight.jobs;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.hindsight.jobs.JointWork.JointRound;

/** Executes jobs that were acquired together: their joint work first, then the end of those that are done, at once. */
class JointJobs extends ExecuteJobsRunnable {

    private static final Logger LOG = LoggerFactory.getLogger(JointJobs.class);

    /** The jobs are locked for minutes; none of them is begun when that is nearly over. */
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    private final JointWork work;
    private final CommandExecutor commands;

    JointJobs(List<String> jobIds, ProcessEngineImpl engine, JointWork work) {
        super(jobIds, engine);
        this.work = work;
        this.commands = engine.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    @Override
    public void run() {
        long begin = System.nanoTime();
        Context.setJobExecutorContext(new JobExecutorContext());
        try (JointRound round = begin(() -> jobExecutor.isActive() && System.nanoTime() - begin < LONGEST)) {
            round.postponed().forEach(job -> unlockJob(job, commands));
            jobIds.removeAll(round.postponed());
            jobIds.removeAll(endTogether(round.done()));
            super.run();
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    /** Where the joint work fails as a whole, each job says by itself what is wrong. */
    private JointRound begin(BooleanSupplier goOn) {
        try {
            return work.begin(jobIds, goOn);
        } catch (RuntimeException failed) {
            LOG.warn("The joint work of {} jobs failed, and they are executed one by one.", jobIds.size(), failed);
            return new JointRound(List.of(), List.of(), () -> {});
        }
    }

    /** @return the jobs that have ended: all or none, since what hinders one is for that one to say */
    private Collection<String> endTogether(Collection<String> jobs) {
        if (jobs.isEmpty()) {
            return jobs;
        }
        try {
            commands.execute(context -> {
                load(context, new HashSet<>(jobs));
                jobs.forEach(job -> new ExecuteJobsCmd(job, new JobFailureCollector(job)).execute(context));
                return null;
            });
            return jobs;
        } catch (RuntimeException one) {
            LOG.info("{} jobs could not be ended together, and are one by one: {}", jobs.size(), one.getMessage());
            return List.of();
        }
    }

    /**
     * The jobs and their processes, in two statements: the engine looks into its cache before it asks for one of them.
     */
    private static void load(CommandContext context, Set<String> jobs) {
        JobQueryImpl query = new JobQueryImpl();
        query.jobIds(jobs);
        Set<String> processes = context.getJobManager().findJobsByQueryCriteria(query, null).stream()
            .map(Job::getProcessInstanceId).collect(Collectors.toSet());
        if (!processes.isEmpty()) {
            ProcessInstanceQueryImpl instances = new ProcessInstanceQueryImpl();
            instances.processInstanceIds(processes);
            context.getExecutionManager().findProcessInstancesByQueryCriteria(instances, null);
        }
    }
}
