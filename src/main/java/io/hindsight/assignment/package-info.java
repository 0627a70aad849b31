/** Whose a task is: taken, given, given back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"answer", "directory", "engine", "tenant", "text"})
package io.hindsight.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
