/**
 * The map of a post-mortem: its start, its stages, the sign-off, and the record as a whole. The sign-off is a process of
 * its own, which also tells those who took part, so that the map stays small enough to be read.
 */
@ApplicationModule(allowedDependencies = {
    "engine", "people", "audit", "circle", "notification", "incident", "meeting", "analysis", "evaluation", "plan",
    "hardening", "training", "bulletin"})
package io.hindsight.postmortem;

import org.springframework.modulith.ApplicationModule;
