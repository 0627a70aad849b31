/** A task’s form as a person fills it in: what it shows, the draft that keeps itself, what comes after it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"assignment", "directory", "engine", "form", "lightreview", "people", "text"})
package io.hindsight.taskform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
