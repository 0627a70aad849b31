package io.hindsight.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Delivers one notice that waits in a job, as they did before they were external tasks. */
@Component
class SendNotice implements JavaDelegate {

    private final Outbox outbox;
    private final Delivery delivery;

    SendNotice(Outbox outbox, Delivery delivery) {
        this.outbox = outbox;
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.deliver(outbox.of(execution.getProcessInstanceId())).orThrow();
    }
}
