/**
 * What a verified action has changed: read again and again by the criterion that was written down beforehand, until
 * there are enough hits or too many misses, and revoked where its cause comes again.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"circle", "engine", "text"})
package io.hindsight.effect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
