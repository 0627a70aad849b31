/**
 * What a second look has found, and what each finding becomes: nothing, with a reason; or a cause with its lesson, a
 * change of the plan, or an action, for which the stage of that runs once more with the finding offered, before the
 * sign-off. Somebody else reviews, approves or decides on it there, as on all that the stage brings.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"answer", "engine", "meeting", "sentback", "text"})
package io.hindsight.secondlook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
