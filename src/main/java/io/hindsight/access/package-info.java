/** What each role may do, and what of Camunda’s interfaces is open. */
@ApplicationModule(allowedDependencies = {"directory", "login", "notification", "people", "tenant", "text"})
package io.hindsight.access;

import org.springframework.modulith.ApplicationModule;
