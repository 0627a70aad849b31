/** When open tasks are due: management moves that with a reason, and every move is kept. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"answer", "circle", "directory", "doubt", "engine", "office", "text", "work"})
package io.hindsight.duedate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
