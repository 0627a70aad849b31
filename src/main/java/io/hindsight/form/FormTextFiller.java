package io.hindsight.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

import com.fasterxml.jackson.databind.node.TextNode;

import io.hindsight.answer.Choices;
import io.hindsight.answer.LongText;

/** Adds the texts that a form shows to the variables that it is opened with. */
class FormTextFiller {

    /** The text on top of nearly every form; nothing where the reader may not know of the incident. */
    private static final String FACTS = "facts";

    private final FormCatalogue forms;
    private final Supplier<Stream<FormTextSource>> texts;
    private final Supplier<Stream<ShownOptions>> options;
    private final Supplier<Stream<ShownOptions.Notes>> notes;
    private final FormSuggester suggester;
    private final Supplier<Stream<TaskNote>> taskNotes;

    FormTextFiller(FormCatalogue forms, Supplier<Stream<FormTextSource>> texts,
            Supplier<Stream<ShownOptions>> options, Supplier<Stream<ShownOptions.Notes>> notes,
            FormSuggester suggester, Supplier<Stream<TaskNote>> taskNotes) {
        this.forms = forms;
        this.suggester = suggester;
        this.taskNotes = taskNotes;
        this.texts = texts;
        this.options = options;
        this.notes = notes;
    }

    /** @param names the variables that are asked for; null for all */
    VariableMap addTo(VariableMap variables, TaskEntity task, @Nullable Collection<String> names) {
        if (task.getTaskDefinition() == null || !FormCatalogue.shows(task.getTaskDefinition().getFormDefinition())) {
            return variables;
        }
        Form form = forms.of(task);
        inTheReadersLanguage(variables, form);
        texts.get().filter(text -> form.shows(text.name())).forEach(text -> {
            String shown = text.show(task.getExecution().getProcessBusinessKey(),
                task.getExecution().getProcessDefinition().getKey());
            String all = text.name().equals(FACTS) ? withNote(shown, task) : shown;
            variables.putValueTyped(text.name(), all == null ? Variables.stringValue(null) : json(all));
        });
        options.get().filter(one -> variables.containsKey(one.name())).forEach(one -> {
            List<Choices.Option> shown = one.show(task.getExecution().getProcessBusinessKey());
            variables.putValueTyped(one.name(), shown == null ? Variables.stringValue(null) : Choices.value(shown));
        });
        suggester.addTo(variables, form, task, names);
        withNotes(variables, form);
        return variables;
    }

    private @Nullable String withNote(@Nullable String shown, TaskEntity task) {
        String note = shown == null ? null
            : taskNotes.get().map(one -> one.of(task.getId())).filter(Objects::nonNull).findFirst().orElse(null);
        return note == null ? shown : note + "\n\n" + shown;
    }

    private void withNotes(VariableMap variables, Form form) {
        List<String> names = form.optionNames().filter(variables::containsKey).toList();
        Map<String, String> all = names.isEmpty() ? Map.of() : new HashMap<>();
        if (!names.isEmpty()) {
            notes.get().forEach(source -> all.putAll(source.notes()));
        }
        if (!all.isEmpty()) {
            names.forEach(name -> variables.putValueTyped(name, Choices.noted(variables.getValueTyped(name), all)));
        }
    }

    private static void inTheReadersLanguage(VariableMap variables, Form form) {
        Locale reader = LocaleContextHolder.getLocale();
        for (String name : List.copyOf(variables.keySet())) {
            LongText.localized(variables.getValueTyped(name)).map(text -> text.in(reader)).ifPresent(text -> variables
                .putValueTyped(name, form.keys().contains(name) ? Variables.stringValue(text) : json(text)));
        }
        form.optionNames().filter(variables::containsKey)
            .forEach(name -> variables.putValueTyped(name, Choices.localized(variables.getValueTyped(name), reader)));
    }

    private static TypedValue json(String text) {
        return SpinValues.jsonValue(TextNode.valueOf(text).toString()).create();
    }
}
