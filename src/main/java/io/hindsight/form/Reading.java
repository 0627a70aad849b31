package io.hindsight.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import io.hindsight.engine.Actor;
import io.hindsight.engine.Variable;
import io.hindsight.form.FormReader.Written;

/** Gives the texts of a completed form to those who read them. */
class Reading {

    private final FormCatalogue forms;
    private final Supplier<Stream<FormReader>> readers;

    Reading(FormCatalogue forms, Supplier<Stream<FormReader>> readers) {
        this.forms = forms;
        this.readers = readers;
    }

    void completing(DelegateTask task) {
        Map<String, String> texts = new LinkedHashMap<>();
        forms.of((TaskEntity) task).fields().stream().filter(FormField::isText)
            .forEach(field -> Variable.text(field.key()).find(task).ifPresent(text -> texts.put(field.label(), text)));
        Written written = new Written(task.getExecution().getProcessBusinessKey(),
            ((TaskEntity) task).getExecution().getProcessDefinition().getKey(), task.getName(), Actor.of(task), texts);
        readers.get().forEach(reader -> reader.read(written));
    }
}
