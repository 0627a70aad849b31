/** The evaluation: how well the response went, phase by phase. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"answer", "assignment", "engine", "form", "incident", "lightreview", "meeting", "office",
        "people", "text"})
package io.hindsight.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
