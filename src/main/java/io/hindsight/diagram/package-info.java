/** Fishbone and whys as pictures. */
@NullMarked
@ApplicationModule(allowedDependencies = {"analysis", "record"})
package io.hindsight.diagram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
