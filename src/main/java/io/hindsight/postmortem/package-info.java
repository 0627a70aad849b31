/**
 * The map of a post-mortem: its start, its stages and the sign-off. The sign-off is a process of its own, which also
 * tells those who took part, so that the map stays small enough to be read.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"answer", "circle", "correction", "directory", "duedate", "ending", "engine", "form",
        "incident",
        "mail",
        "notification", "office", "people", "record", "sentback", "text", "track"})
package io.hindsight.postmortem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
