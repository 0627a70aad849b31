/** How a request gets in: whole or not at all, from where it really comes, with cookies as safe as its way. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text"})
package io.hindsight.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
