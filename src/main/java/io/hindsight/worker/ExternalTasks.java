package io.hindsight.worker;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.ExternalTaskQuery;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches external tasks for this node, and settles them: a task is tried again, or becomes an incident, alone. */
@Component
public class ExternalTasks {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalTasks.class);

    private final String worker = UUID.randomUUID().toString();
    private final ExternalTaskService tasks;
    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;

    public ExternalTasks(ExternalTaskService tasks, RuntimeService runtime, ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.engine = engine;
    }

    /**
     * Fetches some of those that wait. One thread of the node does so after the other, so that they do not reach for
     * the same.
     *
     * @param lock how long no other node gets them
     */
    public synchronized List<FetchedTask> fetch(String topic, int most, Duration lock) {
        return inOneCommand(() -> {
            read(tasks.createExternalTaskQuery().topicName(topic).notLocked().withRetriesLeft().active(), most);
            return tasks.fetchAndLock(most, worker).topic(topic, lock.toMillis()).includeExtensionProperties()
                .execute();
        }).stream().map(ExternalTasks::fetched).toList();
    }

    private static FetchedTask fetched(LockedExternalTask task) {
        RetryWaits waits = RetryWaits.of(task.getExtensionProperties());
        int left = waits.left(task.getRetries());
        return new FetchedTask(task.getId(), task.getProcessInstanceId(), left, waits.pause(left));
    }

    public void giveBack(FetchedTask task) {
        tasks.unlock(task.id());
    }

    /** Ends them at once, or else one by one, since what hinders one is for that one to say. */
    public void complete(List<FetchedTask> done) {
        if (done.isEmpty()) {
            return;
        }
        try {
            inOneCommand(() -> {
                Set<String> ids = done.stream().map(FetchedTask::id).collect(Collectors.toSet());
                read(tasks.createExternalTaskQuery().externalTaskIdIn(ids), done.size());
                ids.forEach(id -> tasks.complete(id, worker));
                return ids;
            });
        } catch (RuntimeException one) {
            LOG.info("{} tasks could not be ended together, and are one by one: {}", done.size(), one.getMessage());
            done.forEach(this::completeAlone);
        }
    }

    private void completeAlone(FetchedTask task) {
        try {
            tasks.complete(task.id(), worker);
        } catch (RuntimeException failure) {
            fail(task, failure);
        }
    }

    /** Has it tried again later, or makes an incident of it. A task that has gone, or is another node's, is let be. */
    public void fail(FetchedTask task, RuntimeException failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        try {
            tasks.handleFailure(task.id(), worker, Objects.toString(failure.getMessage(), failure.toString()),
                trace.toString(), task.left(), task.pause().toMillis());
        } catch (RuntimeException gone) {
            LOG.warn("The task {} could not be put off: {}", task.id(), gone.getMessage());
        }
    }

    /** Reads tasks and their processes in two statements: the engine remembers them until its command ends. */
    private void read(ExternalTaskQuery query, int most) {
        Set<String> processes = query.listPage(0, most).stream().map(ExternalTask::getProcessInstanceId)
            .collect(Collectors.toSet());
        if (!processes.isEmpty()) {
            runtime.createProcessInstanceQuery().processInstanceIds(processes).list();
        }
    }

    private <T> T inOneCommand(Supplier<T> work) {
        return engine.getCommandExecutorTxRequired().execute(context -> work.get());
    }
}
