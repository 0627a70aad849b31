/** Words in both languages, codes, Markdown, prose. */
@ApplicationModule(allowedDependencies = {})
package io.hindsight.text;

import org.springframework.modulith.ApplicationModule;
