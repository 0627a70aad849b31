/** Who takes over what somebody was named for who has left: whoever leads the post-mortem is asked, once. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"answer", "assignment", "circle", "directory", "engine", "incident", "people", "text"})
package io.hindsight.replacement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
