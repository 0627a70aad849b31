package io.hindsight.decision;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what is wrong with which table. */
class WrongTablesAnalyzer extends AbstractFailureAnalyzer<WrongTables> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongTables wrong) {
        return new FailureAnalysis(String.valueOf(wrong.getMessage()),
            "Mend these decision tables, or take them out of the folder that hindsight.decisions.folder names.", wrong);
    }
}
