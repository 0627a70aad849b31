/** A letter and how it reaches a mailbox; knows no post-mortem. */
@ApplicationModule(allowedDependencies = {"text"})
package io.hindsight.mail;

import org.springframework.modulith.ApplicationModule;
