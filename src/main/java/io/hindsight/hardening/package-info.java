/** The stage that proposes improvements of the defences and has them decided on. */
@NullMarked
@ApplicationModule(allowedDependencies = {"action", "analysis", "answer", "assignment", "effect", "engine",
    "evaluation", "form", "incident", "office", "people", "planversion",
    "secondlook", "strength", "text", "threats", "track"})
package io.hindsight.hardening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
