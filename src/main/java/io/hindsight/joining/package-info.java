/**
 * Several incidents, one review: hints at likely doubles, joins one post-mortem into another, moves it out again, and
 * has another follow one that is over.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"answer", "appointment", "circle", "correction", "directory", "ending", "engine", "incident",
        "notification", "mail", "people", "record", "taskform", "text", "track"})
package io.hindsight.joining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
