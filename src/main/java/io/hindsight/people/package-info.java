/** Who takes part: roles, the people that forms offer, their names, their language and how they want their mail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"assignment", "directory", "engine", "form", "text"})
package io.hindsight.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
