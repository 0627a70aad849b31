/**
 * Awareness bulletins: what all employees are told of an incident, in words that give nothing of it away. They are
 * public whatever the incident's TLP is: security has approved these words for everybody, so that mail carries them in
 * full and never says which post-mortem they come from.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"analysis", "answer", "assignment", "engine", "incident", "mail", "notification", "people",
        "text", "track"})
package io.hindsight.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
