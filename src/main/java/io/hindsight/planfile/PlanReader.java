package io.hindsight.planfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

import io.hindsight.planversion.PlanDocument;

/** Reads the plan from the file that {@link PlanWriter} writes, also after people have edited it. */
public final class PlanReader {

    private static final String FENCE = "---\n";
    private static final Pattern MARKER = Pattern.compile("(?md)^" + PlanWriter.MARKER + "(.*) -->[ \\t]*$");
    private static final Pattern STUFFED = Pattern.compile("(?md)^\\\\(\\\\*" + PlanWriter.MARKER + ")");

    private PlanReader() {
    }

    /**
     * A file with front matter, or a plain Markdown file, which is taken by its headings.
     *
     * @param inForce asked for a plain file alone, which cannot say what it starts from
     * @throws MalformedPlan when it can be taken neither way
     * @throws InvalidPlan   with everything in it that is wrong
     */
    public static ReadPlan read(String file, Supplier<PlanDocument> inForce) {
        String text = withLineFeeds(file);
        return text.startsWith(FENCE) ? new ReadPlan(read(file), null)
            : PlainPlan.read(text.replace("\r\n", "\n"), inForce.get());
    }

    /**
     * @throws MalformedPlan when this is no Markdown with front matter
     * @throws InvalidPlan   with everything in it that is wrong
     */
    public static PlanDocument read(String file) {
        String text = withLineFeeds(file);
        if (!text.startsWith(FENCE)) {
            throw new MalformedPlan("problem.plan.begin");
        }
        int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (end < 0) {
            throw new MalformedPlan("problem.plan.end");
        }
        PlanFaults faults = new PlanFaults();
        Map<String, String> texts = texts(text.substring(end + 1 + FENCE.length()), faults);
        PlanDocument document = new FrontMatter(parse(text.substring(FENCE.length(), end + 1)), faults).document(texts);
        faults.throwIfAny();
        return document;
    }

    /** A file that an editor has saved with other line ends says so in its first line. */
    private static String withLineFeeds(String saved) {
        String file = saved.startsWith("\uFEFF") ? saved.substring(1) : saved;
        return file.startsWith("---\r\n") ? file.replace("\r\n", "\n") : file;
    }

    private static Object parse(String yaml) {
        LoaderOptions limits = new LoaderOptions();
        limits.setAllowDuplicateKeys(false);
        Resolver textsOnly = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // Else 3.10 would be a number, which is 3.1.
            }
        };
        try {
            DumperOptions unused = new DumperOptions();
            return new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits, textsOnly).load(yaml);
        } catch (MarkedYAMLException unreadable) {
            throw new MalformedPlan("problem.plan.yaml.at", unreadable.getProblemMark().getLine() + 2,
                String.valueOf(unreadable.getProblem()));
        } catch (YAMLException unreadable) {
            throw new MalformedPlan("problem.plan.yaml");
        }
    }

    /** The text behind each marker, still with its heading. */
    private static Map<String, String> texts(String body, PlanFaults faults) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<MatchResult> markers = new ArrayList<>();
        MARKER.matcher(body).results().forEach(markers::add);
        String before = markers.isEmpty() ? body : body.substring(0, markers.get(0).start());
        faults.add(!before.isBlank(), "body", "fault.section.before");
        for (int index = 0; index < markers.size(); index++) {
            boolean isLast = index + 1 == markers.size();
            String text = body.substring(Math.min(body.length(), markers.get(index).end() + 1),
                isLast ? body.length() : markers.get(index + 1).start());
            String number = markers.get(index).group(1);
            String end = isLast || !text.endsWith("\n\n") ? "\n" : "\n\n";
            faults.add(
                texts.put(number, text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text) != null,
                "section " + number, "fault.section.twice");
        }
        return texts;
    }

    /** The text of a section without the heading that the writer has put above it. */
    static String withoutHeading(String raw, String number, String title) {
        String heading = PlanWriter.heading(number, title);
        String text = raw.equals(heading) || raw.startsWith(heading + "\n") ? raw.substring(heading.length()) : raw;
        return STUFFED.matcher(text.replaceFirst("\\A\n{1,2}", "")).replaceAll("$1");
    }
}
