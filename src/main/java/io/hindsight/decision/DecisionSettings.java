package io.hindsight.decision;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where an organisation keeps its own decision tables.
 *
 * @param folder its .dmn files are named like those that they stand for; null where ours are used
 */
@ConfigurationProperties("hindsight.decisions")
record DecisionSettings(@Nullable Path folder) {

    /** An empty setting is none. */
    DecisionSettings {
        folder = folder == null || folder.toString().isBlank() ? null : folder;
    }
}
