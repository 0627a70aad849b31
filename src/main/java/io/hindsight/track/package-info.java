/**
 * How heavy a post-mortem is: light, standard or full. The table track.dmn chooses it at the start; facilitators and
 * management choose another with a reason. Stages read it from their variable {@code track}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"analysis", "answer", "circle", "correction", "directory", "engine", "incident", "people",
        "text"})
package io.hindsight.track;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
