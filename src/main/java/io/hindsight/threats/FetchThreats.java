package io.hindsight.threats;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Fetches the catalogue of threats; when that fails, the copy that is there stays. */
@Component
class FetchThreats implements JavaDelegate {

    private final CatalogueSource source;
    private final Threats threats;

    FetchThreats(CatalogueSource source, Threats threats) {
        this.source = source;
        this.threats = threats;
    }

    @Override
    public void execute(DelegateExecution execution) {
        threats.replace(source.fetch());
    }
}
