/**
 * The one form of a light post-mortem, which stands for meeting, analysis and evaluation: each of these records its
 * part of it, and what was typed is offered in their own forms where the track becomes heavier.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"answer", "directory", "engine", "form", "people", "text"})
package io.hindsight.lightreview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
