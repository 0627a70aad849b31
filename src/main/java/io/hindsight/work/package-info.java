/** What is open, whose it is and how late it is: the one place that says so, for every list, page, mail and program. */
@NullMarked
@ApplicationModule(allowedDependencies = {"circle", "engine", "office", "text"})
package io.hindsight.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
