/** The meeting: when it takes place, and what was said. */
@ApplicationModule(allowedDependencies = {"engine", "people", "incident"})
package io.hindsight.meeting;

import org.springframework.modulith.ApplicationModule;
