/** External tasks, as the workers of this node fetch and settle them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine"})
package io.hindsight.worker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
