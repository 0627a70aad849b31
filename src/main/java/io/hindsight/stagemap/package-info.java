/** Where on the map post-mortems are and how late they are there, for the diagrams in Cockpit. */
@NullMarked
@ApplicationModule(allowedDependencies = {"circle", "directory", "engine", "text", "work"})
package io.hindsight.stagemap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
