package io.hindsight.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.hindsight.engine.EngineTablesCheck.OtherTables;

/** Says at start which tables of the engine there are, and what to do. */
class EngineTablesAnalyzer extends AbstractFailureAnalyzer<OtherTables> {

    @Override
    protected FailureAnalysis analyze(Throwable root, OtherTables other) {
        return new FailureAnalysis(other.getMessage() + ".",
            "Start the release of Hindsight that this database belongs to, or restore the backup from before.", other);
    }
}
