package io.hindsight.replacement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Variable;
import io.hindsight.text.Code;

/**
 * Who takes over what.
 *
 * @param successor who takes over everything; null unless one person does
 * @param each      the field of the form that was asked for a duty, by the duty's key
 * @param answers   to the form
 * @param remark    may be null
 */
record Naming(Manner manner, @Nullable String successor, Map<String, Variable<String>> each, FormAnswers answers,
    @Nullable String remark) {

    /** One person takes over everything, a person each thing, or the groups whatever is for them. */
    enum Manner implements Code {
        ONE, EACH, GROUP
    }

    static Naming of(FormAnswers answers) {
        List<?> asked = ReplacementVariables.DUTIES.require(answers);
        Map<String, Variable<String>> fields = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            fields.put(String.valueOf(asked.get(i)), ReplacementVariables.NAMED.main(i + 1));
        }
        Manner manner = ReplacementVariables.MANNER.require(answers);
        return new Naming(manner, manner == Manner.ONE ? ReplacementVariables.SUCCESSOR.require(answers) : null,
            fields, answers, ReplacementVariables.REMARK.get(answers));
    }

    /** Whether it says anything of this one: what the form had no room for, or what is new since, is asked for next. */
    boolean tellsOf(Duty duty) {
        return manner != Manner.EACH || each.containsKey(duty.key());
    }

    /** Login of who takes it over; null for its group. */
    @Nullable
    String to(Duty duty) {
        Variable<String> field = each.get(duty.key());
        return manner == Manner.EACH && field != null ? field.get(answers) : successor;
    }

    /** The field that said so; null where it was for all. */
    @Nullable
    String field(Duty duty) {
        Variable<String> field = each.get(duty.key());
        return manner == Manner.ONE ? ReplacementVariables.SUCCESSOR.name() : field == null ? null : field.name();
    }
}
