/** Training sessions that follow from lessons and plan changes. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"acknowledgement", "analysis", "answer", "appointment", "assignment", "circle",
        "engine", "form", "office", "people", "planversion", "replacement", "sentback", "text"})
package io.hindsight.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
