/** A letter and how it reaches a mailbox; knows no post-mortem. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text"})
package io.hindsight.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
