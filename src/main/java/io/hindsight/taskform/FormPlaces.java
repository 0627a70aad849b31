package io.hindsight.taskform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.hindsight.assignment.TaskHands;
import io.hindsight.assignment.TaskHands.OpenHands;
import io.hindsight.engine.Refusal;
import io.hindsight.form.Translation;
import io.hindsight.taskform.WhatNext.Outcome;
import io.hindsight.text.Words;

/** Finds the forms that whoever is logged in may fill in. */
@Component
class FormPlaces {

    /** A form by which something begins, called as people call it. */
    record Startable(String process, String name) {
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final TaskService tasks;
    private final RepositoryService repository;
    private final FormService forms;
    private final TaskHands hands;
    private final WhatNext next;
    private final IdentityService identity;

    FormPlaces(TaskService tasks, RepositoryService repository, FormService forms, TaskHands hands, WhatNext next,
            IdentityService identity) {
        this.tasks = tasks;
        this.repository = repository;
        this.forms = forms;
        this.hands = hands;
        this.next = next;
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
        return new OfTask(task);
    }

    List<Startable> startable() {
        Words words = Words.ofReader();
        return offered().list().stream().filter(ProcessDefinition::hasStartFormKey)
            .map(process -> new Startable(process.getKey(), WhatNext.name(process, words))).toList();
    }

    /** @throws Refusal when there is no such process, or none that this person may start */
    FormPlace ofStart(String process) {
        ProcessDefinition definition = offered().processDefinitionKey(process).singleResult();
        if (definition == null || !definition.hasStartFormKey()) {
            throw new Refusal("refused.start.none");
        }
        return new OfStart(definition);
    }

    private ProcessDefinitionQuery offered() {
        return repository.createProcessDefinitionQuery().latestVersion().startableInTasklist()
            .startablePermissionCheck();
    }

    private class OfTask implements FormPlace {

        private final Task task;

        OfTask(Task task) {
            this.task = task;
        }

        @Override
        public String key() {
            return task.getId();
        }

        @Override
        public String task() {
            return task.getId();
        }

        @Override
        public ShownForm show() {
            OpenHands now = hands.look(key());
            boolean filled = task.getCamundaFormRef() != null;
            JsonNode schema = filled ? read(() -> forms.getDeployedTaskForm(key())) : JSON.createObjectNode();
            VariableMap variables = filled ? refusing(() -> forms.getTaskFormVariables(key(), null, false))
                : Variables.createVariables();
            return new ShownForm(WhatNext.name(task, Words.ofReader()), person().equals(now.holder()),
                now.holder() == null, schema, FormData.of(variables, schema));
        }

        @Override
        public Outcome take(FormSubmission answers) {
            Date before = WhatNext.now();
            refusing(() -> {
                forms.submitTaskForm(key(), answers.variables());
                return key();
            });
            return next.after(task, before, person());
        }
    }

    private class OfStart implements FormPlace {

        private final ProcessDefinition process;

        OfStart(ProcessDefinition process) {
            this.process = process;
        }

        @Override
        public String key() {
            return "start " + process.getKey();
        }

        @Override
        public String task() {
            return null;
        }

        @Override
        public ShownForm show() {
            JsonNode schema = read(() -> forms.getDeployedStartForm(process.getId()));
            return new ShownForm(WhatNext.name(process, Words.ofReader()), true, false, schema,
                FormData.of(Variables.createVariables(), schema));
        }

        @Override
        public Outcome take(FormSubmission answers) {
            Date before = WhatNext.now();
            ProcessInstance started =
                refusing(() -> forms.submitStartForm(process.getId(), answers.variables()));
            return next.begun(started.getProcessInstanceId(), before, person());
        }
    }

    private static JsonNode read(Supplier<InputStream> form) {
        return refusing(() -> {
            try (InputStream json = form.get()) {
                return Translation.form(JSON.readTree(json), LocaleContextHolder.getLocale());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** The engine wraps what is refused while it works. */
    private static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            throw Refusal.in(failed).<RuntimeException>map(refusal -> refusal).orElse(failed);
        }
    }
}
