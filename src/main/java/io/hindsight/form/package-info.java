/** Forms, checked on the server and shown in the reader’s language. */
@ApplicationModule(allowedDependencies = {"assignment", "engine", "tenant", "text"})
package io.hindsight.form;

import org.springframework.modulith.ApplicationModule;
