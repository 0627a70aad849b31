package io.hindsight.taskform;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.hindsight.engine.TaskFinder;
import io.hindsight.engine.TaskFinder.KnownTask;
import io.hindsight.text.Words;

/** What comes after a task: what it has brought about in its post-mortem, and what its doer has to do next. */
@Component
class WhatNext {

    /**
     * What whoever completed a task is told.
     *
     * @param said      sentences
     * @param next      the task of theirs that is due first; null where they have none
     * @param reference of the post-mortem; null where it belongs to none
     */
    record Outcome(List<String> said, @Nullable NextTask next, @Nullable String reference) {
    }

    /** A task to go to, called as people call it. */
    record NextTask(String id, String name) {
    }

    private static final int MOST = 20;

    private final TaskService tasks;
    private final TaskFinder finder;
    private final ProcessEngineConfigurationImpl engine;
    private final ObjectProvider<StartHint> hints;

    WhatNext(TaskService tasks, TaskFinder finder, ProcessEngineConfigurationImpl engine,
            ObjectProvider<StartHint> hints) {
        this.hints = hints;
        this.tasks = tasks;
        this.finder = finder;
        this.engine = engine;
    }

    static Date now() {
        return ClockUtil.getCurrentTime();
    }

    /** What a task is called, in this language. */
    static String name(Task task, Words words) {
        return words.named("task." + task.getTaskDefinitionKey(), task.getName());
    }

    /** What it is called to start a process; empty where people start none of this kind. */
    static String name(ProcessDefinition process, Words words) {
        return words.named("taskform.start." + process.getKey(), "");
    }

    /** @param since when it was completed, or just before */
    Outcome after(Task done, Date since, String person) {
        Words words = Words.ofReader();
        String reference = postMortem(done);
        return outcome(words.of("taskform.done", name(done, words)), reference, since, person);
    }

    /**
     * Who reports something that others go on with is thanked; they may not be one who reads the record.
     *
     * @param process  its key
     * @param instance that was started
     */
    Outcome begun(String process, String instance, Date since, String person) {
        String reference = finder.postMortemOf(instance).orElse(null);
        String thanks = Words.ofReader().named("taskform.thanks." + process, "");
        if (!thanks.isEmpty()) {
            return new Outcome(List.of(Words.ofReader().of("taskform.thanks." + process, String.valueOf(reference))),
                null, null);
        }
        Outcome begun = outcome(Words.ofReader().of(reference == null ? "taskform.begun" : "taskform.begun.post-mortem",
            String.valueOf(reference)), reference, since, person);
        Optional.ofNullable(reference).ifPresent(of -> hints.orderedStream().map(hint -> hint.after(of))
            .flatMap(Optional::stream).forEach(begun.said()::add));
        return begun;
    }

    private Outcome outcome(String first, @Nullable String reference, Date since, String person) {
        Words words = Words.ofReader();
        List<String> said = new ArrayList<>(List.of(first));
        if (reference != null) {
            List<String> opened = broughtAbout(reference, since, words);
            opened.stream().limit(1)
                .forEach(any -> said.add(words.of("taskform.then", reference, String.join(", ", opened))));
        }
        return new Outcome(said, next(person, words), reference);
    }

    /** What was opened since then in all of the post-mortem, each name once. */
    private List<String> broughtAbout(String reference, Date since, Words words) {
        TaskQuery opened = tasks.createTaskQuery().processInstanceBusinessKey(reference)
            .taskCreatedAfter(new Date(since.getTime() - 1)).orderByTaskCreateTime().asc();
        return engine.getCommandExecutorTxRequired()
            .execute(context -> context.runWithoutAuthorization(() -> opened.listPage(0, MOST))).stream()
            .map(task -> name(task, words)).distinct().toList();
    }

    private @Nullable NextTask next(String person, Words words) {
        return tasks.createTaskQuery().taskAssignee(person).orderByDueDate().asc().orderByTaskCreateTime().asc()
            .listPage(0, 1).stream().findFirst().map(task -> new NextTask(task.getId(), called(task, words)))
            .orElse(null);
    }

    private String called(Task task, Words words) {
        String reference = postMortem(task);
        return reference == null ? name(task, words) : words.of("taskform.of", name(task, words), reference);
    }

    private @Nullable String postMortem(Task task) {
        return finder.find(task.getId()).map(KnownTask::postMortem).orElse(null);
    }
}
