package io.hindsight.planimport;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.PlanDocument;
import io.hindsight.planversion.PlanText;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/** What the form of approving a plan that came as a file shows, as Markdown. */
record ImportText(Words words) {

    /** A plan that came as a file, as somebody else reads it before approving it. */
    String imported(PlanImport file, PlanDocument document, List<PlanChange> changes, Map<String, Section> inForce,
            String importer) {
        String intro =
            words.of("told.import", Markdown.literal(importer), file.base(), Markdown.literal(document.title()),
                Locale.forLanguageTag(document.language()).getDisplayLanguage(words.locale()));
        int length = changes.stream().mapToInt(change -> change.text() == null ? 0 : change.text().length()).sum();
        return Stream
            .concat(file.assumed() == null ? Stream.of(intro)
                : Stream.of(intro, words.of("told.import.plain", file.base(), Markdown.literal(file.assumed()))),
                changes.stream()
                    .map(
                        change -> "### " + words.of("told.change." + change.kind().code()) + " " + change.target() + " "
                            + Markdown.literal(PlanDocument.oneLine(change.section()))
                            + (length > PlanText.MOST_SHOWN ? "" : wording(change, inForce.get(change.target())))))
            .collect(joining("\n\n"));
    }

    private String wording(PlanChange change, @Nullable Section before) {
        PlanText shown = new PlanText(words);
        Section after = change.text() == null ? null : change.applied(before);
        return (before == null ? "" : "\n\n" + words.of("told.plan.now") + " " + shown.section(before))
            + (after == null ? "" : "\n\n" + words.of("told.plan.then") + " " + shown.section(after));
    }
}
