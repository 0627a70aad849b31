/** Fishbone and whys as pictures. */
@ApplicationModule(allowedDependencies = {"analysis", "record"})
package io.hindsight.diagram;

import org.springframework.modulith.ApplicationModule;
