/** The record for people: pages in English and French. */
@ApplicationModule(allowedDependencies = {"access", "acknowledgement", "action", "appointment", "audit", "bulletin",
    "circle", "directory", "engine", "incident", "mail", "meeting", "notification", "people", "planreview",
    "planversion", "record", "reminder", "text"})
package io.hindsight.report;

import org.springframework.modulith.ApplicationModule;
