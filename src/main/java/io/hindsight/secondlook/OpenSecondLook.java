package io.hindsight.secondlook;

import static io.hindsight.secondlook.SecondLookVariables.FINDINGS;
import static io.hindsight.secondlook.SecondLookVariables.FOUND;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Looks whether the second meeting has found something, and lays that before the facilitators. */
@Component
class OpenSecondLook implements ExecutionListener {

    private final SecondLooks looks;

    OpenSecondLook(SecondLooks looks) {
        this.looks = looks;
    }

    @Override
    public void notify(DelegateExecution execution) {
        List<String> found = looks.found(execution.getProcessBusinessKey());
        FOUND.set(execution, !found.isEmpty());
        FINDINGS.all().forEach(number -> FINDINGS.main(number).set(execution,
            number <= found.size() ? found.get(number - 1) : null));
    }
}
