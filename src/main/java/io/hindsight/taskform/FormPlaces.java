package io.hindsight.taskform;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Refusal;
import io.hindsight.text.Words;

/** Finds the forms that whoever is logged in may fill in. */
@Component
class FormPlaces {

    /** A form by which something begins, called as people call it. */
    record Startable(String process, String name) {
    }

    private final TaskService tasks;
    private final RepositoryService repository;
    private final FormParts parts;
    private final IdentityService identity;

    FormPlaces(TaskService tasks, RepositoryService repository, FormParts parts, IdentityService identity) {
        this.tasks = tasks;
        this.repository = repository;
        this.parts = parts;
        this.identity = identity;
    }

    String person() {
        return identity.getCurrentAuthentication().getUserId();
    }

    /** @throws Refusal when there is no such task (any more), or none that this person may know */
    FormPlace ofTask(String id) {
        Task task = tasks.createTaskQuery().taskId(id).initializeFormKeys().singleResult();
        if (task == null) {
            throw new Refusal("refused.task.gone");
        }
        return new TaskFormPlace(task, parts, person());
    }

    /** What has a name to start it by. */
    List<Startable> startable() {
        Words words = Words.ofReader();
        return offered().list().stream().map(process -> new Startable(process.getKey(), WhatNext.name(process, words)))
            .filter(process -> !process.name().isEmpty()).toList();
    }

    /** @throws Refusal when there is no such process, or none that this person may start */
    FormPlace ofStart(String process) {
        ProcessDefinition definition = offered().processDefinitionKey(process).singleResult();
        if (definition == null || WhatNext.name(definition, Words.ENGLISH).isEmpty()) {
            throw new Refusal("refused.start.none");
        }
        return new StartFormPlace(definition, parts, person());
    }

    private ProcessDefinitionQuery offered() {
        return repository.createProcessDefinitionQuery().latestVersion().startableInTasklist()
            .startablePermissionCheck();
    }
}
