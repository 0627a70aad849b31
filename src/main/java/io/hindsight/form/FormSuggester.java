package io.hindsight.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.TextNode;

import io.hindsight.engine.FormAnswers;
import io.hindsight.text.Words;

/**
 * Has the empty fields of a form begin with what was said before, and shows above them whose words these are; the first
 * who says something of a field is offered.
 */
class FormSuggester {

    /** As the forms that show it spell it. */
    static final String OFFERED = "offered";

    private final Supplier<Stream<FormSuggestion>> suggestions;

    FormSuggester(Supplier<Stream<FormSuggestion>> suggestions) {
        this.suggestions = suggestions;
    }

    /** @param names the variables that are asked for; null for all */
    void addTo(VariableMap variables, Form form, TaskEntity task, @Nullable Collection<String> names) {
        if (!form.shows(OFFERED)) {
            return;
        }
        String reference = task.getExecution().getProcessBusinessKey();
        Set<String> offered = new HashSet<>();
        SuggestionCheck check = new SuggestionCheck(form, variables,
            key -> task.getVariable(key) != null || offered.contains(key));
        String shown = suggestions.get().filter(one -> one.form().equals(form.id()))
            .map(one -> offer(one.suggest(reference, FormAnswers.of(task)), form, variables, check, names, offered))
            .filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
        variables.putValueTyped(OFFERED, shown.isEmpty() ? Variables.stringValue(null)
            : SpinValues.jsonValue(TextNode.valueOf(shown).toString()).create());
    }

    private static @Nullable String offer(Suggested suggested, Form form, VariableMap variables, SuggestionCheck check,
            @Nullable Collection<String> names, Set<String> offered) {
        List<String> labels = new ArrayList<>();
        for (Map.Entry<String, Object> one : suggested.fields().entrySet()) {
            if ((names == null || names.contains(one.getKey())) && check.fits(one.getKey(), one.getValue())) {
                variables.putValueTyped(one.getKey(), value(one.getValue()));
                offered.add(one.getKey());
                labels.add(Words.ofReader().of("form.offered.field",
                    Objects.requireNonNull(form.label(one.getKey())).in(Words.ofReader())));
            }
        }
        return labels.isEmpty() ? null : Words.ofReader().of("form.offered", suggested.from(),
            labels.stream().distinct().collect(Collectors.joining(", ")));
    }

    private static TypedValue value(Object answer) {
        return answer instanceof List<?> chosen ? SpinValues.jsonValue(Spin.JSON(chosen).toString()).create()
            : Variables.untypedValue(answer);
    }
}
