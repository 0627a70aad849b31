/** The list of all post-mortems: found by what was said in them, filtered and sorted. */
@NullMarked
@ApplicationModule(allowedDependencies = {"circle", "directory", "engine", "incident", "record", "search", "text"})
package io.hindsight.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
