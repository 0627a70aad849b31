package io.hindsight.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.hindsight.answer.Choices;
import io.hindsight.engine.Variable;
import io.hindsight.text.Code;
import io.hindsight.text.Sayable;

/** What fields of a form may begin with, and where it was said. */
public final class Suggested {

    private final Sayable from;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Suggested(Sayable from) {
        this.from = from;
    }

    /** @param from where it was said, as Markdown: “the accounts of Ada and Ben” */
    public static Suggested from(Sayable from) {
        return new Suggested(from);
    }

    public static Suggested nothing() {
        return new Suggested(words -> "");
    }

    /** @param answer null or blank where nothing was said */
    public Suggested with(Variable<?> field, @Nullable Object answer) {
        if (answer != null && !answer.toString().isBlank()) {
            fields.put(field.name(), answer instanceof Code one ? one.code() : answer);
        }
        return this;
    }

    /** Chooses these of what a field offers. */
    public Suggested with(Choices field, List<String> chosen) {
        if (!chosen.isEmpty()) {
            fields.put(field.name(), List.copyOf(chosen));
        }
        return this;
    }

    Sayable from() {
        return from;
    }

    /** Texts, numbers and lists of what is chosen, by field key. */
    Map<String, Object> fields() {
        return fields;
    }
}
