/**
 * How a post-mortem follows its incident to another end than the sign-off: withdrawn, ended early, or joined into
 * another. Its processes are ended through the engine and not by the map, so that it ends from wherever it is; the
 * record keeps how, and no stage counts as done that was not.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"acknowledgement", "action", "analysis", "answer", "appointment", "audit", "circle",
        "directory",
        "engine", "incident", "lessonanswer", "mail", "notification", "people", "planversion", "record", "sentback",
        "text", "training"})
package io.hindsight.ending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
