package io.hindsight.taskform;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.taskform.WhatNext.Outcome;
import io.hindsight.text.Words;

/** A form that somebody fills in: that of an open task, or the one by which a process starts. */
interface FormPlace {

    /**
     * What the form looks like and holds, in the reader’s language.
     *
     * @param away says who has the task and is away, where the reader stands in and may take it over; else null
     */
    record ShownForm(String name, boolean mine, boolean free, @Nullable String away, JsonNode schema,
        ObjectNode data) {
    }

    /** Which form it is, among all. */
    String key();

    /** The task’s id; null where it starts a process. */
    @Nullable
    String task();

    /** What is said to have it begin, where it starts a process. */
    default String begin(Words words) {
        return words.of("taskform.begin");
    }

    ShownForm show();

    /** @throws io.hindsight.engine.Refusal when something in it cannot be taken; then nothing has happened */
    Outcome take(FormSubmission answers);
}
