/** Whose a task is: taken, given, given back. */
@ApplicationModule(allowedDependencies = {"directory", "engine"})
package io.hindsight.assignment;

import org.springframework.modulith.ApplicationModule;
