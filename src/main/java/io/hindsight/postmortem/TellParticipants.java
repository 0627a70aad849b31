package io.hindsight.postmortem;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody who took part that the post-mortem was signed off. */
@Component
class TellParticipants implements JavaDelegate {

    private final SignOffNews news;

    TellParticipants(SignOffNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tell(execution.getProcessBusinessKey());
    }
}
