/**
 * Root causes that are answered by nothing that is more than weak: management signs why that is enough. It is asked
 * before management decides on what was proposed and, where it has become so since, before the sign-off.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"action", "analysis", "answer", "assignment", "engine", "planversion",
    "strength", "text", "track", "training"})
package io.hindsight.weakanswer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
