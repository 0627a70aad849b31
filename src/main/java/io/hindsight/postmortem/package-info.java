/** The map of a post-mortem: its start, its stages, the sign-off, and the record as a whole. */
@ApplicationModule(allowedDependencies = {
    "engine", "people", "notification", "incident", "meeting", "analysis", "evaluation", "plan", "hardening", "training",
    "bulletin"})
package io.hindsight.postmortem;

import org.springframework.modulith.ApplicationModule;
