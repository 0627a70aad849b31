package io.hindsight.taskform;

import java.util.Date;

import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.taskform.WhatNext.Outcome;
import io.hindsight.text.Words;

/** The form by which a process starts. */
record StartFormPlace(ProcessDefinition process, FormParts parts, String person) implements FormPlace {

    @Override
    public String key() {
        return "start:" + process.getKey();
    }

    @Override
    public @Nullable String task() {
        return null;
    }

    /** What somebody reports does not begin for them. */
    @Override
    public String begin(Words words) {
        return words.named("taskform.begin." + process.getKey(), words.of("taskform.begin"));
    }

    @Override
    public ShownForm show() {
        JsonNode schema = parts.schema(() -> parts.forms().getDeployedStartForm(process.getId()));
        return new ShownForm(WhatNext.name(process, Words.ofReader()), true, false, null, schema,
            FormData.of(Variables.createVariables(), schema));
    }

    @Override
    public Outcome take(FormSubmission answers) {
        Date before = WhatNext.now();
        ProcessInstance started =
            parts.refusing(() -> parts.forms().submitStartForm(process.getId(), answers.variables()));
        return parts.next().begun(process.getKey(), started.getProcessInstanceId(), before, person);
    }
}
