/**
 * What answers a lesson: an action, an accepted risk, a change of the plan, a session, or for a critical one a reason
 * that management gives when it signs off.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"action", "analysis", "engine", "planversion", "training"})
package io.hindsight.lessonanswer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
