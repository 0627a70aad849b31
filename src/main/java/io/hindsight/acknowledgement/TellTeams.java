package io.hindsight.acknowledgement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody of every team that there is a new version, and what it changes. */
@Component
class TellTeams implements JavaDelegate {

    private final VersionNews news;

    TellTeams(VersionNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tell(AcknowledgementVariables.VERSION.require(execution));
    }
}
