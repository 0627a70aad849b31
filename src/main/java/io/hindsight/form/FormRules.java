package io.hindsight.form;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.answer.FormTime;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Variable;
import io.hindsight.text.Fault;
import io.hindsight.text.Phrase;

/**
 * Checks what was answered against the form's own rules, which a browser may have skipped.
 *
 * @param values what was answered, by field key
 * @param holds  tells whether a FEEL condition holds for these answers
 */
record FormRules(Map<String, Object> values, Predicate<String> holds, Clock clock) {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

    /** @throws Refusal with one sentence for each field that cannot be taken */
    void check(Form form) {
        List<Fault> faults = new ArrayList<>();
        for (FormField field : form.fields()) {
            if (field.hiddenWhen().stream().noneMatch(holds)) {
                check(field, values.get(field.key()), faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults).naming(form::label);
        }
    }

    /** Whether the field is shown and answered. */
    boolean has(FormField field) {
        return field.hiddenWhen().stream().noneMatch(holds) && !isMissing(values.get(field.key()));
    }

    /** What a field of a date that {@linkplain #has is answered} says. */
    LocalDate day(FormField field) {
        return day(requireNonNull(values.get(field.key())));
    }

    private void check(FormField field, @Nullable Object value, List<Fault> faults) {
        if (isMissing(value) || field.type().equals("checkbox") && field.required() && !Boolean.TRUE.equals(value)) {
            if (field.required()) {
                faults.add(fault(field, "missing"));
            }
        } else if (field.isChoice()) {
            checkChoice(field, value, faults);
        } else if (field.isDate()) {
            checkDate(field, requireNonNull(value), faults);
        } else {
            switch (field.type()) {
                case "number" -> checkNumber(field, value, faults);
                case "checkbox" -> refuseUnless(value instanceof Boolean, field, faults, "yes-no");
                default -> checkText(field, value, faults);
            }
        }
    }

    private boolean isMissing(@Nullable Object value) {
        return value == null || value instanceof String text && text.isBlank()
            || value instanceof JsonNode node && (node.isNull() || node.isArray() && node.isEmpty());
    }

    private void checkText(FormField field, @Nullable Object value, List<Fault> faults) {
        if (!(value instanceof String text)) {
            faults.add(fault(field, "text"));
            return;
        }
        int most = field.rule("maxLength").map(JsonNode::asInt).orElse(Variable.LONGEST_TEXT);
        int least = field.rule("minLength").map(JsonNode::asInt).orElse(0);
        refuseUnless(text.length() <= most, field, faults, "long", text.length(), most);
        refuseUnless(text.length() >= least, field, faults, "short", least);
        refuseUnless(isStorable(text), field, faults, "unstorable");
        field.rule("pattern").ifPresent(pattern -> refuseUnless(Pattern.compile(pattern.asText()).matcher(text).find(),
            field, faults, "pattern"));
    }

    private void checkNumber(FormField field, @Nullable Object value, List<Fault> faults) {
        if (!(value instanceof Number number)) {
            faults.add(fault(field, "number"));
            return;
        }
        field.rule("min").ifPresent(min -> refuseUnless(number.doubleValue() >= min.asDouble(), field,
            faults, "least", min.asText()));
        field.rule("max").ifPresent(max -> refuseUnless(number.doubleValue() <= max.asDouble(), field,
            faults, "most", max.asText()));
        refuseUnless(field.schema().path("decimalDigits").asInt(9) > 0 || number.doubleValue() % 1 == 0, field,
            faults, "whole");
    }

    private void checkDate(FormField field, Object value, List<Fault> faults) {
        try {
            LocalDate date = day(value);
            LocalDate today = LocalDate.now(clock);
            refuseUnless(FormTime.isNear(date, today), field, faults, "year", String.valueOf(date.getYear()),
                FormTime.first(today), FormTime.last(today));
            refuseUnless(!field.schema().path("disallowPassedDates").asBoolean()
                || !date.isBefore(today.minusDays(1)) || !FormTime.isNear(date, today), field, faults, "past");
        } catch (DateTimeParseException notADate) {
            faults.add(fault(field, "date"));
        }
    }

    private static LocalDate day(Object value) {
        return LocalDate.parse(DATE.matcher(value.toString()).matches() ? value.toString().substring(0, 10)
            : value.toString());
    }

    private void checkChoice(FormField field, @Nullable Object value, List<Fault> faults) {
        List<Object> chosen = Options.chosen(field, value);
        List<Object> offered = Options.offered(field, values);
        refuseUnless(chosen != null && offered.containsAll(chosen), field, faults, "choice");
    }

    private boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    private static void refuseUnless(boolean fine, FormField field, List<Fault> faults, String key, Object... details) {
        if (!fine) {
            faults.add(fault(field, key, details));
        }
    }

    private static Fault fault(FormField field, String key, Object... details) {
        return new Fault(field.key(), "refused.answer." + key,
            Stream.concat(Stream.of(Phrase.FIELD), Stream.of(details)).toArray());
    }
}
