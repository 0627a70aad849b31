/** Forms, checked on the server and shown in the reader’s language. */
@NullMarked
@ApplicationModule(allowedDependencies = {"answer", "assignment", "doubt", "engine", "office", "tenant", "text"})
package io.hindsight.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
