package io.hindsight.taskform;

import java.util.Date;

import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.hindsight.assignment.TaskHands.OpenHands;
import io.hindsight.taskform.WhatNext.Outcome;
import io.hindsight.text.Words;

/** The form of an open task. */
record TaskFormPlace(Task opened, FormParts parts, String person) implements FormPlace {

    @Override
    public String key() {
        return opened.getId();
    }

    @Override
    public String task() {
        return opened.getId();
    }

    @Override
    public ShownForm show() {
        OpenHands now = parts.hands().look(key());
        boolean filled = opened.getCamundaFormRef() != null;
        JsonNode schema = filled ? parts.schema(() -> parts.forms().getDeployedTaskForm(key()))
            : JsonNodeFactory.instance.objectNode();
        VariableMap variables = filled
            ? parts.refusing(() -> parts.forms().getTaskFormVariables(key(), null, false))
            : Variables.createVariables();
        return new ShownForm(WhatNext.name(opened, Words.ofReader()), person.equals(now.holder()),
            now.holder() == null, away(now), schema, FormData.of(variables, schema));
    }

    private @Nullable String away(OpenHands now) {
        return now.mayTakeOver() && now.holder() != null
            ? Words.ofReader().of("hands.page.away", parts.people().name(now.holder())) : null;
    }

    @Override
    public Outcome take(FormSubmission answers) {
        Date before = WhatNext.now();
        parts.refusing(() -> {
            parts.forms().submitTaskForm(key(), answers.variables());
            return key();
        });
        return parts.next().after(opened, before, person);
    }
}
