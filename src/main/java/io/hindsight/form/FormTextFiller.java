package io.hindsight.form;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.i18n.LocaleContextHolder;

import com.fasterxml.jackson.databind.node.TextNode;

/** Adds the texts that a form shows to the variables that it is opened with. */
class FormTextFiller {

    private final FormCatalogue forms;
    private final Supplier<Stream<FormTextSource>> texts;
    private final Supplier<Stream<ShownOptions>> options;

    FormTextFiller(FormCatalogue forms, Supplier<Stream<FormTextSource>> texts,
            Supplier<Stream<ShownOptions>> options) {
        this.forms = forms;
        this.texts = texts;
        this.options = options;
    }

    VariableMap addTo(VariableMap variables, TaskEntity task) {
        if (task.getTaskDefinition() == null || !FormCatalogue.shows(task.getTaskDefinition().getFormDefinition())) {
            return variables;
        }
        Form form = forms.of(task);
        inTheReadersLanguage(variables, form);
        texts.get().filter(text -> form.shows(text.name())).forEach(text -> {
            String shown = text.show(task.getExecution().getProcessBusinessKey(),
                task.getExecution().getProcessDefinition().getKey());
            variables.putValueTyped(text.name(), shown == null ? Variables.stringValue(null) : json(shown));
        });
        options.get().filter(one -> variables.containsKey(one.name())).forEach(one -> {
            List<Choices.Option> shown = one.show(task.getExecution().getProcessBusinessKey());
            variables.putValueTyped(one.name(), shown == null ? Variables.stringValue(null) : Choices.value(shown));
        });
        return variables;
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
