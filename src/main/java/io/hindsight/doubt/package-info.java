/** Answers that can be, but are unlikely, are asked about once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "text"})
package io.hindsight.doubt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
