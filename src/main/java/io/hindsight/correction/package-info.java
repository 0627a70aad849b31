/**
 * An incident turns out otherwise than it came in: people correct it, or its source sends it again. What follows from
 * that, each module does for itself that implements {@link io.hindsight.correction.CorrectionFollower}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"answer", "circle", "directory", "engine", "form", "incident", "office", "people", "text"})
package io.hindsight.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
