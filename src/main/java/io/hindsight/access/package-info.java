/** Who gets in: the login, sessions and passwords, what each role may do, and what of Camunda's interfaces is open. */
@ApplicationModule(allowedDependencies = {"engine", "people", "audit", "notification"})
package io.hindsight.access;

import org.springframework.modulith.ApplicationModule;
