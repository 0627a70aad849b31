/**
 * The meeting: when it takes place, and what was said. A date that is moved before it is held stays the same entry in
 * people's calendars; a new date after a meeting where a role was missing is a new entry, since that meeting was held.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"answer", "appointment", "circle", "directory", "engine", "form", "incident", "lightreview",
        "office", "people", "text", "timeline"})
package io.hindsight.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
