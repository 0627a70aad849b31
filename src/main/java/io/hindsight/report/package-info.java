/** The record for people: pages and pictures in English and French. */
@ApplicationModule(allowedDependencies = {
    "engine", "people", "audit", "access", "notification", "incident", "meeting", "analysis", "evaluation", "plan",
    "hardening", "training", "bulletin", "circle", "postmortem"})
package io.hindsight.report;

import org.springframework.modulith.ApplicationModule;
