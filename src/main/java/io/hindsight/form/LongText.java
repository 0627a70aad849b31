package io.hindsight.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;

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
    public void set(VariableScope scope, String text) {
        if (text == null) {
            return;
        }
        scope.setVariable(name, Spin.JSON(TextNode.valueOf(text).toString()));
    }

    /** As {@link #set(VariableScope, String)}, in the language of each reader. */
    public void set(VariableScope scope, LocalizedText text) {
        if (text != null) {
            scope.setVariable(name, Spin.JSON(text.json()));
        }
    }

    /** As {@link #set(VariableScope, LocalizedText)}, in this scope alone. */
    public void setLocal(VariableScope scope, LocalizedText text) {
        if (text != null) {
            scope.setVariableLocal(name, Spin.JSON(text.json()));
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
}
