package io.hindsight.notification;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Delivers one notice; what fails is tried again by the engine. */
@Component
class SendNotice implements JavaDelegate {

    private final Delivery delivery;

    SendNotice(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.deliver(UUID.fromString(NotificationVariables.NOTICE.require(execution)));
    }
}
