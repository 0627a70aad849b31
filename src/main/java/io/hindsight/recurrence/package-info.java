/**
 * Causes that come again: an approved root cause that an effective action of another post-mortem has answered before
 * revokes that effect, in both records, and whoever has to know is told.
 *
 * <p>Two root causes are the same when they have the same category of VERIS, and at least half of the key words of the
 * shorter statement are in the other, two or more where there are as many. A key word has five letters or more, of
 * which the first five count, without accents. Where the reporter says that the incident has come again, the same
 * category is enough.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"action", "analysis", "circle", "effect", "engine", "incident", "mail", "notification",
        "people", "text"})
package io.hindsight.recurrence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
