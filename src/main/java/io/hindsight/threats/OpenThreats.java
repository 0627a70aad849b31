package io.hindsight.threats;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Variable;

/** Tells the process whether there is an address to fetch from. */
@Component
class OpenThreats implements ExecutionListener {

    static final Variable<Boolean> ADDRESS_KNOWN = Variable.yesNo("addressKnown");

    private final ThreatSettings settings;

    OpenThreats(ThreatSettings settings) {
        this.settings = settings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ADDRESS_KNOWN.set(execution, settings.isOn());
    }
}
