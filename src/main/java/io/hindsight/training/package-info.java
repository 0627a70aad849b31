/** Training sessions that follow from lessons and plan changes. */
@ApplicationModule(allowedDependencies = {"engine", "people", "circle", "analysis", "plan", "notification"})
package io.hindsight.training;

import org.springframework.modulith.ApplicationModule;
