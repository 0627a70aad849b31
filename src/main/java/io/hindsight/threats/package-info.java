/**
 * Threats that are known to be exploited, from the catalogue of CISA. A module of its own, since they belong to no
 * post-mortem: a process of theirs fetches them each day, and hardening reads them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "text"})
package io.hindsight.threats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
