package io.hindsight.analysis;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.Why;

/** What tracing the causes has brought to light. */
record TracedCauses(@Nullable String problem, List<Why> whys, List<Cause> causes) {
}
