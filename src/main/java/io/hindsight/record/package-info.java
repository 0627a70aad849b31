/** The record of a post-mortem as a whole. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"acknowledgement", "action", "analysis", "appointment", "assignment", "audit", "bulletin",
        "circle", "correction", "directory", "duedate", "effect", "engine", "evaluation", "incident", "lessonanswer",
        "meeting",
        "notification", "people", "planversion", "secondlook", "sentback",
        "text", "track", "training", "weakanswer", "work"})
package io.hindsight.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
