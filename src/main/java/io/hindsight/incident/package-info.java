/** Incidents and how they come in: as native JSON, as VERIS records, or from a person. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text"})
package io.hindsight.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
