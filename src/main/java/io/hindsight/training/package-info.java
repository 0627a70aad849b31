/** Training sessions that follow from lessons and plan changes. */
@ApplicationModule(allowedDependencies = {"acknowledgement", "analysis", "appointment", "circle", "engine", "form",
    "office", "people", "planversion", "text"})
package io.hindsight.training;

import org.springframework.modulith.ApplicationModule;
