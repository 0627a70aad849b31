/** The record for people: pages in English and French. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"access", "acknowledgement", "action", "answer", "appointment", "archive", "assignment",
        "audit",
        "backlog", "board", "bulletin",
        "circle", "correction", "directory", "duedate", "ending", "engine", "figures", "incident", "mail", "meeting",
        "notification", "office",
        "people",
        "planreview",
        "planversion", "record", "reminder", "search", "strength", "text", "track", "work"})
package io.hindsight.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
