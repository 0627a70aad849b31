/** The incident response plan: drafted changes, their approval, and published versions. */
@ApplicationModule(allowedDependencies = {"engine", "people", "notification", "analysis", "evaluation", "circle"})
package io.hindsight.plan;

import org.springframework.modulith.ApplicationModule;
