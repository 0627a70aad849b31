/** The analysis: causes behind the incident, reviewed by somebody else, and the lessons drawn from them. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"answer", "assignment", "engine", "form", "incident", "lightreview", "meeting", "people",
        "secondlook", "text"})
package io.hindsight.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
