/** Every team hears of a version of the plan, and those that it concerns take note of it. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"answer", "circle", "engine", "mail", "notification", "people", "planversion", "text"})
package io.hindsight.acknowledgement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
