/** The sweep over open tasks: what is somebody’s, due, late or escalated, and the digests. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"assignment", "circle", "directory", "duedate", "engine", "form", "incident", "mail",
        "notification",
        "office", "people", "replacement", "text", "work"})
package io.hindsight.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
