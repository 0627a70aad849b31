/** What each role may do, and what of Camunda’s interfaces is open. */
@NullMarked
@ApplicationModule(allowedDependencies = {"directory", "login", "notification", "people", "tenant", "text"})
package io.hindsight.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
