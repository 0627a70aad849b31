package io.hindsight.planfile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.planversion.PlanDocument;
import io.hindsight.planversion.PlanVersion.Section;

/**
 * Writes the plan as one Markdown file: front matter in YAML, then each section behind a marker. A line of a text that
 * looks like a marker gets a backslash, which the reader takes away, so that nothing is lost.
 */
public final class PlanWriter {

    static final String MARKER = "<!-- section ";
    private static final Pattern LOOKS_LIKE_MARKER = Pattern.compile("(?md)^(\\\\*" + MARKER + ")");
    private static final Pattern UNPRINTABLE =
        Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}\\x{FEFF}\\x{FFFE}\\x{FFFF}]");
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlanWriter() {
    }

    public static String write(PlanDocument plan) {
        StringBuilder file = new StringBuilder("---\ntitle: ").append(quoted(plan.title()))
            .append("\nversion: ").append(plan.version())
            .append(plan.date() == null ? "" : "\ndate: " + plan.date()).append("\nlanguage: ")
            .append(quoted(plan.language())).append("\nsections:\n");
        for (Section section : plan.sections()) {
            file.append("  - number: \"").append(section.number()).append("\"\n    title: ")
                .append(quoted(section.title()))
                .append("\n    phase: ").append(section.phase()).append("\n    owner: ").append(quoted(section.owner()))
                .append('\n');
        }
        file.append("---\n");
        for (Section section : plan.sections()) {
            file.append('\n').append(MARKER).append(section.number()).append(" -->\n")
                .append(heading(section.number(), section.title())).append("\n\n")
                .append(LOOKS_LIKE_MARKER.matcher(section.text()).replaceAll("\\\\$1")).append('\n');
        }
        return file.toString();
    }

    static String heading(String number, String title) {
        return "## " + number + " " + PlanDocument.oneLine(title);
    }

    /** A text of JSON is one of YAML too, once what YAML does not print is escaped. */
    private static String quoted(@Nullable String text) {
        try {
            return UNPRINTABLE.matcher(JSON.writeValueAsString(text))
                .replaceAll(found -> Matcher.quoteReplacement("\\u%04X".formatted((int) found.group().charAt(0))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
