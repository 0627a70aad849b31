package io.hindsight.engine;

import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** What was answered to a form, by field key, for who knows no engine. Each field is read as the variable it is. */
@FunctionalInterface
public interface FormAnswers {

    static FormAnswers of(VariableScope scope) {
        return scope::getVariable;
    }

    static FormAnswers of(Map<String, ?> answers) {
        return field -> answers.get(field);
    }

    /** As it was submitted; null where there is no answer. */
    @Nullable
    Object to(String field);
}
