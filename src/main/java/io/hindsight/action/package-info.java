/** Improvements of the defences: implemented and verified by different people, and judged by their effect. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"answer", "assignment", "circle", "directory", "duedate", "effect", "engine", "form",
        "incident",
        "office", "people", "replacement", "strength", "text", "work"})
package io.hindsight.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
