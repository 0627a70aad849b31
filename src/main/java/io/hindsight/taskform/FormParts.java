package io.hindsight.taskform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

import org.camunda.bpm.engine.FormService;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.hindsight.assignment.TaskHands;
import io.hindsight.engine.Refusal;
import io.hindsight.form.Translation;
import io.hindsight.people.People;

/** What a form is read with, and what comes after it. */
@Component
record FormParts(FormService forms, TaskHands hands, People people, WhatNext next) {

    private static final JsonMapper JSON = new JsonMapper();

    /** In the reader’s language. */
    JsonNode schema(Supplier<InputStream> form) {
        return refusing(() -> {
            try (InputStream json = form.get()) {
                return Translation.form(JSON.readTree(json), LocaleContextHolder.getLocale());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** The engine wraps what is refused while it works. */
    <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            throw Refusal.in(failed).<RuntimeException>map(refusal -> refusal).orElse(failed);
        }
    }
}
