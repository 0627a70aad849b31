/**
 * How the work on post-mortems goes over a period, in figures: each that could be made to look good stands beside the
 * one that shows it. What happened is counted apart from what nearly did or was played.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"circle", "directory", "effect", "engine", "incident", "strength", "text"})
package io.hindsight.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
