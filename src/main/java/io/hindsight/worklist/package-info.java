/** The list of open tasks: the filters of Tasklist, and what each card tells its reader. */
@NullMarked
@ApplicationModule(allowedDependencies = {"circle", "directory", "engine", "people", "text", "work"})
package io.hindsight.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
