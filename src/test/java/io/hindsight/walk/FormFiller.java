package io.hindsight.walk;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.TestClock;

/**
 * Fills a deployed Camunda Form from its own schema alone: the first option of a choice, a text that fits, a date. What
 * a condition would hide is filled too, since a program need not know FEEL.
 */
class FormFiller {

    /** What a form shows that sets the second look, and how many days are left to pass before it. */
    static final String NEEDS_DISTANCE = "secondLook";
    static final int DISTANCE = 20;
    /** Who is asked what they have read ticks all of it. */
    static final String READ = "acknowledged";

    private static final int LONGEST_ROW = 900;

    private static final Set<String> SHOWING = Set.of("text", "html", "image", "table", "separator", "spacer",
        "button", "expression", "documentPreview", "iframe");

    private final JsonNode variables;
    private final boolean all;
    private final String words;

    /**
     * @param variables the task's form variables, for options that the form takes from one
     * @param all       whether optional fields are filled too
     * @param words     what is typed into texts
     */
    FormFiller(JsonNode variables, boolean all, String words) {
        this.variables = variables;
        this.all = all;
        this.words = words;
    }

    ObjectNode fill(JsonNode form) {
        ObjectNode answers = Program.JSON.createObjectNode();
        fill(form.path("components"), answers);
        return Program.JSON.createObjectNode().set("variables", answers);
    }

    private void fill(JsonNode components, ObjectNode answers) {
        for (JsonNode field : components) {
            fill(field.path("components"), answers);
            boolean wanted = all || field.at("/validate/required").asBoolean();
            if (field.has("key") && wanted && !field.path("disabled").asBoolean()
                && !SHOWING.contains(field.path("type").asText())) {
                answer(field, answers);
            }
        }
    }

    private void answer(JsonNode field, ObjectNode answers) {
        ObjectNode answer = answers.putObject(field.get("key").asText());
        switch (field.path("type").asText()) {
            case "number" -> answer.put("value", Math.max(1, field.at("/validate/min").asInt(1)));
            case "checkbox" -> answer.put("value", !asksForMoreAgain(field));
            case "radio", "select" -> answer.put("value", firstOption(field));
            case "checklist", "taglist" -> many(field, answer);
            case "datetime" -> answer.put("value", moment(field));
            default -> answer.put("value", words(field));
        }
    }

    /** One fresh form for what did not fit into the first is enough. */
    private boolean asksForMoreAgain(JsonNode field) {
        return field.get("key").asText().equals("moreLessons") && variables.path("documented").hasNonNull("value");
    }

    private void many(JsonNode field, ObjectNode answer) {
        ArrayNode chosen = Program.JSON.createArrayNode();
        List<String> offered = options(field).findValuesAsText("value");
        offered.stream().limit(field.get("key").asText().equals(READ) ? offered.size() : 1).forEach(chosen::add);
        answer.put("value", chosen.toString()).put("type", "Json");
    }

    private String firstOption(JsonNode field) {
        return options(field).path(0).path("value").asText(null);
    }

    private JsonNode options(JsonNode field) {
        return field.has("valuesKey") ? offered(field.get("valuesKey").asText()) : field.path("values");
    }

    private JsonNode offered(String variable) {
        try {
            return Program.JSON.readTree(variables.path(variable).path("value").asText("[]"));
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    /** A day to come where the form asks for one, else today; meetings and sessions are held at once. */
    static String moment(JsonNode field) {
        boolean isDay = field.path("subtype").asText().equals("date");
        boolean isToCome = field.path("disallowPassedDates").asBoolean();
        return !isDay ? TestClock.thisMinute()
            : (isToCome ? TestClock.workingDay(20) : TestClock.today()).toString();
    }

    private String words(JsonNode field) {
        if (field.path("label").asText().equals("Time of day")) {
            return "00:05";
        }
        if (field.path("label").asText().startsWith("Rows")) {
            String line = words.replaceAll("\\s+", " ");
            return TestClock.today() + "; 00:05; " + line.substring(0, Math.min(LONGEST_ROW, line.length()));
        }
        if (field.path("label").asText().matches(".*continued \\([56]\\)")) {
            return "";
        }
        int most = field.at("/validate/maxLength").asInt(words.length());
        return words.length() <= most ? words : words.substring(0, most);
    }
}
