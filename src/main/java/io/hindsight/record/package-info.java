/** The record of a post-mortem as a whole, and the list of all. */
@ApplicationModule(allowedDependencies = {"acknowledgement", "action", "analysis", "appointment", "audit", "bulletin",
    "circle", "directory", "engine", "evaluation", "incident", "meeting", "notification", "people", "planversion",
    "text", "training"})
package io.hindsight.record;

import org.springframework.modulith.ApplicationModule;
