package io.hindsight.diagram;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analysis;
import io.hindsight.analysis.Analysis.Category;
import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.Why;
import io.hindsight.diagram.Fishbone.Bone;
import io.hindsight.diagram.WhyChains.Step;

/** The pictures of an analysis as SVG, in a reader's language. */
@Component
public class Diagrams {

    private final MessageSource messages;

    Diagrams(MessageSource messages) {
        this.messages = messages;
    }

    public String ishikawa(Analysis analysis, Locale locale) {
        Fishbone fishbone = new Fishbone(analysis.problem(),
            Arrays.stream(Category.values()).map(category -> bone(analysis, category, locale)).toList());
        String counts = fishbone.bones().stream().map(bone -> bone.name() + " " + bone.causes().size())
            .collect(Collectors.joining(", "));
        return FishboneDrawing.draw(fishbone, caption("ishikawa", counts, locale));
    }

    public String whys(Analysis analysis, Locale locale) {
        List<List<Step>> chains = List.copyOf(analysis.whys().stream().collect(Collectors.groupingBy(Why::chain,
            TreeMap::new, Collectors.mapping(Diagrams::step, Collectors.toList()))).values());
        String counts = chains.stream().map(chain -> String.valueOf(chain.size())).collect(Collectors.joining(", "));
        return WhyDrawing.draw(new WhyChains(analysis.problem(), chains), caption("whys", counts, locale));
    }

    private static Step step(Why why) {
        return new Step(why.answer(), why.evidence());
    }

    private Bone bone(Analysis analysis, Category category, Locale locale) {
        return new Bone(category.code(), word("category." + category.code(), locale), analysis.causes().stream()
            .filter(cause -> cause.category() == category).map(Cause::text).toList());
    }

    private DiagramWords caption(String diagram, String counts, Locale locale) {
        return new DiagramWords(locale.getLanguage(), word("diagram." + diagram, locale),
            word("diagram." + diagram + ".what", locale, counts), word("diagram.problem", locale),
            word("diagram.why", locale));
    }

    private String word(String key, Locale locale, Object... given) {
        return messages.getMessage(key, given, locale);
    }
}
