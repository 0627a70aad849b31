/** Every team hears of a version of the plan and takes note of it. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"answer", "circle", "engine", "mail", "notification", "people", "planversion", "text"})
package io.hindsight.acknowledgement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
