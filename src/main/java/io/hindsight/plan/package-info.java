/** The incident response plan: drafted changes, their approval, and published versions. */
@ApplicationModule(allowedDependencies = {"engine", "people", "circle", "notification", "analysis", "evaluation"})
package io.hindsight.plan;

import org.springframework.modulith.ApplicationModule;
