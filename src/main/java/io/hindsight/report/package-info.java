/** The record for people: pages and pictures in English and French. */
@ApplicationModule(allowedDependencies = {
    "engine", "people", "access", "notification", "incident", "meeting", "analysis", "evaluation", "plan", "hardening", "training",
    "bulletin", "postmortem"})
package io.hindsight.report;

import org.springframework.modulith.ApplicationModule;
