/**
 * Stages that have to run once more before a post-mortem is signed off, and why: management sends it back, or a second
 * look has found something. It knows stages by their processes alone, so that each stage can read what it begins with.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine"})
package io.hindsight.sentback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
