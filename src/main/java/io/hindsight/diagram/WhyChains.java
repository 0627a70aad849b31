package io.hindsight.diagram;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A problem, and chains of answers that ask why it came about. */
record WhyChains(String problem, List<List<Step>> chains) {

    /**
     * One answer to "why?".
     *
     * @param evidence what shows that it is so; may be null
     */
    record Step(String answer, @Nullable String evidence) {
    }
}
