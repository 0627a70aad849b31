package io.hindsight.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

import io.hindsight.doubt.Doubts;
import io.hindsight.doubt.Doubts.Doubt;
import io.hindsight.engine.Refusal;
import io.hindsight.office.WorkingDays;
import io.hindsight.text.Fault;
import io.hindsight.text.LocalizedText;
import io.hindsight.text.Phrase;
import io.hindsight.text.SafeText;

/** Checks every submitted form on the server, before the model's own listeners see the answers. */
class FormCheck {

    private final FormCatalogue forms;
    private final Clock clock;
    private final Supplier<Stream<FormOptions>> options;
    private final Supplier<Doubts> doubts;
    private final Supplier<WorkingDays> workingDays;
    private final TeamFiller teams;

    FormCheck(FormCatalogue forms, Clock clock, Supplier<Stream<FormOptions>> options, Supplier<Doubts> doubts,
            Supplier<WorkingDays> workingDays, TeamFiller teams) {
        this.forms = forms;
        this.clock = clock;
        this.options = options;
        this.doubts = doubts;
        this.workingDays = workingDays;
        this.teams = teams;
    }

    void completing(DelegateTask task) {
        Form form = teams.fill(forms.of((TaskEntity) task));
        tidied(form, task).forEach(task::setVariable);
        List<Doubt> doubted = doubts(form, checked(form, task, Map.of()));
        try {
            doubts.get().ask(task.getId(), doubted);
        } catch (Refusal asked) {
            throw asked.naming(form::label);
        }
    }

    void starting(DelegateExecution execution, String deploymentId, FormDefinition definition) {
        Form form = forms.find(deploymentId, definition);
        try {
            FormCatalogue.refuseOthers(form, execution.getVariableNames());
            FormValues.check(execution.getVariablesTyped(false));
            checked(form, execution, StartFormFiller.values(form, options.get()));
        } catch (Refusal refusal) {
            throw refusal.naming(form::label);
        }
    }

    /** The days on which nobody works, where the form expects others. */
    private List<Doubt> doubts(Form form, FormRules answers) {
        return form.fields().stream().filter(field -> field.expectsWorkingDay() && answers.has(field)
            && !workingDays.get().include(answers.day(field)))
            .map(field -> doubt(field.key(), answers.day(field))).toList();
    }

    private Doubt doubt(String field, LocalDate day) {
        return new Doubt(day.toString(), new Fault(field, "refused.doubt.day", Phrase.FIELD, Phrase.weekday(day),
            Phrase.weekday(workingDays.get().first(day))));
    }

    private FormRules checked(Form form, VariableScope scope, Map<String, Object> offered) {
        Map<String, Object> values = new HashMap<>(offered);
        scope.getVariables().forEach((name, value) -> values.put(name, plain(value)));
        values.putAll(tidied(form, scope));
        VariableContext context = Variables.fromMap(values).asVariableContext();
        Map<String, Boolean> known = new HashMap<>();
        FormRules rules = new FormRules(values,
            condition -> known.computeIfAbsent(condition, unknown -> holds(unknown, context)), clock);
        rules.check(form);
        return rules;
    }

    /**
     * What is kept in another shape than it came: single lines without what would change the text around them, and
     * texts that were shown in the reader's language and left so, in that language.
     */
    private static Map<String, String> tidied(Form form, VariableScope scope) {
        Map<String, String> tidied = new HashMap<>();
        form.fields().forEach(field -> {
            Object answer = scope.getVariable(field.key());
            if (answer instanceof LocalizedText text) {
                tidied.put(field.key(), text.in(LocaleContextHolder.getLocale()));
            } else if (field.isLine() && answer instanceof String line && !line.equals(SafeText.line(line))) {
                tidied.put(field.key(), SafeText.line(line));
            }
        });
        return tidied;
    }

    private boolean holds(String condition, VariableContext context) {
        return Boolean.TRUE.equals(feel().<Object>evaluateSimpleExpression(condition, context));
    }

    private @Nullable Object plain(Object value) {
        return value instanceof SpinJsonNode node ? node.unwrap()
            : value instanceof LocalizedText text ? text.in(LocaleContextHolder.getLocale()) : value;
    }

    private FeelEngine feel() {
        return Context.getProcessEngineConfiguration().getDmnEngineConfiguration().getFeelEngine();
    }
}
