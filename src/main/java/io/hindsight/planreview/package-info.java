/** The yearly look at the sections that no version has touched. */
@ApplicationModule(allowedDependencies = {"engine", "form", "planversion", "text"})
package io.hindsight.planreview;

import org.springframework.modulith.ApplicationModule;
