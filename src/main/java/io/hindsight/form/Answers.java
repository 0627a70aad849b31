package io.hindsight.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.engine.Refusal;
import io.hindsight.engine.Variable;

/**
 * Checks what was answered against the form's own rules, which a browser may have skipped.
 *
 * @param values what was answered, by field key
 * @param holds  tells whether a FEEL condition holds for these answers
 */
record Answers(Map<String, Object> values, Predicate<String> holds, Clock clock) {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

    /** @throws Refusal with one sentence for each field that cannot be taken */
    void check(Form form) {
        List<String> faults = new ArrayList<>();
        for (FormField field : form.fields()) {
            if (field.hiddenWhen().stream().noneMatch(holds)) {
                check(field, values.get(field.key()), faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(String.join(" ", faults));
        }
    }

    private void check(FormField field, Object value, List<String> faults) {
        if (isMissing(value) || field.type().equals("checkbox") && field.required() && !Boolean.TRUE.equals(value)) {
            if (field.required()) {
                faults.add("“%s” needs an answer.".formatted(field.label()));
            }
        } else if (field.isChoice()) {
            checkChoice(field, value, faults);
        } else if (field.isDate()) {
            checkDate(field, value, faults);
        } else {
            switch (field.type()) {
                case "number" -> checkNumber(field, value, faults);
                case "checkbox" -> refuseUnless(value instanceof Boolean, field, "takes yes or no", faults);
                default -> checkText(field, value, faults);
            }
        }
    }

    private boolean isMissing(Object value) {
        return value == null || value instanceof String text && text.isBlank()
            || value instanceof JsonNode node && (node.isNull() || node.isArray() && node.isEmpty());
    }

    private void checkText(FormField field, Object value, List<String> faults) {
        if (!(value instanceof String text)) {
            faults.add("“%s” takes a text.".formatted(field.label()));
            return;
        }
        int most = field.rule("maxLength").map(JsonNode::asInt).orElse(Variable.LONGEST_TEXT);
        int least = field.rule("minLength").map(JsonNode::asInt).orElse(0);
        refuseUnless(text.length() <= most, field,
            "has %,d characters; at most %,d are kept, so shorten it".formatted(text.length(), most), faults);
        refuseUnless(text.length() >= least, field, "needs at least %,d characters".formatted(least), faults);
        refuseUnless(isStorable(text), field, "holds a character that cannot be stored (NUL or half a pair)", faults);
        field.rule("pattern").ifPresent(pattern -> refuseUnless(Pattern.compile(pattern.asText()).matcher(text).find(),
            field, "is not of the form that is asked for", faults));
    }

    private void checkNumber(FormField field, Object value, List<String> faults) {
        if (!(value instanceof Number number)) {
            faults.add("“%s” takes a number.".formatted(field.label()));
            return;
        }
        field.rule("min").ifPresent(min -> refuseUnless(number.doubleValue() >= min.asDouble(), field,
            "must be %s or more".formatted(min.asText()), faults));
        field.rule("max").ifPresent(max -> refuseUnless(number.doubleValue() <= max.asDouble(), field,
            "must be %s or less".formatted(max.asText()), faults));
        refuseUnless(field.schema().path("decimalDigits").asInt(9) > 0 || number.doubleValue() % 1 == 0, field,
            "takes a whole number", faults);
    }

    private void checkDate(FormField field, Object value, List<String> faults) {
        try {
            LocalDate date = LocalDate.parse(DATE.matcher(value.toString()).matches()
                ? value.toString().substring(0, 10) : value.toString());
            refuseUnless(!field.schema().path("disallowPassedDates").asBoolean()
                || !date.isBefore(LocalDate.now(clock).minusDays(1)), field, "lies in the past", faults);
        } catch (DateTimeParseException notADate) {
            faults.add("“%s” takes a date such as 2026-12-01.".formatted(field.label()));
        }
    }

    private void checkChoice(FormField field, Object value, List<String> faults) {
        List<Object> chosen = Options.chosen(field, value);
        List<Object> offered = Options.offered(field, values);
        refuseUnless(chosen != null && offered.containsAll(chosen), field, "takes one of the offered answers", faults);
    }

    private boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    private void refuseUnless(boolean fine, FormField field, String fault, List<String> faults) {
        if (!fine) {
            faults.add("“%s” %s.".formatted(field.label(), fault));
        }
    }
}
