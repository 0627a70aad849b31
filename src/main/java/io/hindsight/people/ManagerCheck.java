package io.hindsight.people;

import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the start which of the configured managers and their people nobody knows. */
@Component
class ManagerCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ManagerCheck.class);

    private final Managers managers;
    private final People people;

    ManagerCheck(Managers managers, People people) {
        this.managers = managers;
        this.people = people;
    }

    @EventListener(ApplicationReadyEvent.class)
    void check() {
        managers.all().entrySet().stream().flatMap(one -> Stream.of(one.getKey(), one.getValue())).distinct().sorted()
            .filter(login -> people.find(login).isEmpty())
            .forEach(
                login -> LOG.warn("hindsight.people.managers names {}, which is nobody’s login. A login with signs "
                    + "such as @ stands in brackets: hindsight.people.managers[jane@example.org].", login));
    }
}
