package io.hindsight.answer;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.TextNode;

import io.hindsight.text.LocalizedText;

/**
 * A text of any length that forms show as {@code {{name}}}. It is kept as JSON, since a text of the engine ends at
 * 4,000 characters.
 *
 * @param name as the form spells it
 */
public record LongText(String name) {

    /** @param text what to show; null shows nothing, and sets nothing */
    public void set(VariableScope scope, @Nullable String text) {
        if (text == null) {
            return;
        }
        scope.setVariable(name, Spin.JSON(TextNode.valueOf(text).toString()));
    }

    /** As {@link #set(VariableScope, String)}, in the language of each reader. */
    public void set(VariableScope scope, @Nullable LocalizedText text) {
        if (text != null) {
            scope.setVariable(name, value(text));
        }
    }

    /** As {@link #set(VariableScope, LocalizedText)}, in this scope alone. */
    public void setLocal(VariableScope scope, @Nullable LocalizedText text) {
        if (text != null) {
            scope.setVariableLocal(name, value(text));
        }
    }

    /** As {@link #set(VariableScope, String)}, in this scope alone: what only this task may show. */
    public void setLocal(VariableScope scope, String text) {
        if (text != null) {
            scope.setVariableLocal(name, Spin.JSON(TextNode.valueOf(text).toString()));
        }
    }

    /** Takes away what was shown before. */
    public void clear(VariableScope scope) {
        scope.setVariable(name, null);
    }

    /** The text in both languages that a variable of the engine holds, if it holds one. */
    public static Optional<LocalizedText> localized(TypedValue value) {
        return value instanceof ObjectValue object && LocalizedText.class.getName().equals(object.getObjectTypeName())
            ? Optional.of(Spin.JSON(object.getValueSerialized()).mapTo(LocalizedText.class)) : Optional.empty();
    }

    private static ObjectValue value(LocalizedText text) {
        return Variables.objectValue(text).serializationDataFormat(SerializationDataFormats.JSON).create();
    }
}
