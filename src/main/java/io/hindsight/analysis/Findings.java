package io.hindsight.analysis;

import java.util.List;

import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.RootCause;

/**
 * What tracing the causes has brought to light.
 *
 * @param whys one chain of answers, in order
 */
record Findings(String problem, List<String> whys, List<Cause> causes, RootCause rootCause, List<Learnt> lessons) {

    /** A lesson that is not in the record yet. */
    record Learnt(String text, boolean critical) {
    }
}
