/** Words in both languages, Markdown, prose. */
@ApplicationModule(allowedDependencies = {})
package io.hindsight.text;

import org.springframework.modulith.ApplicationModule;
