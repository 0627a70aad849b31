package io.hindsight.engine;

import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

import com.fasterxml.jackson.databind.node.TextNode;

import org.camunda.spin.plugin.variable.SpinValues;

/** Adds the texts that a form shows to the variables that it is opened with. */
class Showing {

    private final FormCatalogue forms;
    private final Supplier<Stream<ShownText>> texts;

    Showing(FormCatalogue forms, Supplier<Stream<ShownText>> texts) {
        this.forms = forms;
        this.texts = texts;
    }

    VariableMap addTo(VariableMap variables, TaskEntity task) {
        if (task.getTaskDefinition() == null || !FormCatalogue.shows(task.getTaskDefinition().getFormDefinition())) {
            return variables;
        }
        Form form = forms.of(task);
        texts.get().filter(text -> form.shows(text.name())).forEach(text -> {
            String shown = text.show(task.getExecution().getProcessBusinessKey(),
                task.getExecution().getProcessDefinition().getKey());
            variables.putValueTyped(text.name(), shown == null ? Variables.stringValue(null)
                : SpinValues.jsonValue(TextNode.valueOf(shown).toString()).create());
        });
        return variables;
    }
}
