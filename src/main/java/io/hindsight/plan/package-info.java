/** The stage that changes the response plan: drafted, approved, merged with what others changed, published. */
@NullMarked
@ApplicationModule(allowedDependencies = {"acknowledgement", "analysis", "answer", "assignment", "engine", "evaluation",
    "form", "people", "planversion", "secondlook", "text"})
package io.hindsight.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
