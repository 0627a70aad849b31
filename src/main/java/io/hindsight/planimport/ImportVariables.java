package io.hindsight.planimport;

import io.hindsight.answer.Approval;
import io.hindsight.answer.LongText;
import io.hindsight.engine.Variable;

/** The variables of approving a plan that came as a file, as its model and forms spell them. */
final class ImportVariables {

    /** Id of the plan that came as a file. */
    static final Variable<Long> IMPORT = Variable.of("planImport", Long.class);
    static final LongText IMPORT_FACTS = new LongText("importFacts");
    static final Variable<Approval> IMPORT_VERDICT = Variable.code("importVerdict", Approval.class);
    static final Variable<String> IMPORT_REASONS = Variable.text("importReasons");

    private ImportVariables() {
    }
}
