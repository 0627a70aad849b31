/** The yearly look at the sections that no version has touched. */
@NullMarked
@ApplicationModule(allowedDependencies = {"answer", "engine", "planversion", "text"})
package io.hindsight.planreview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
