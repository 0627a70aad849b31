package io.hindsight.assignment;

import java.util.Optional;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked while a task is assigned. */
@Component
record Assigning(Hands hands, Colleagues people, StandIns standIns) {

    /** Whether one of them stands in for the other today. */
    boolean standsIn(@Nullable String person, @Nullable String away) {
        return person != null && away != null && standIns.today(away).filter(person::equals).isPresent();
    }

    /** Who gets the task of somebody who is away: their deputy, who has to be one who may do it. */
    Optional<String> standIn(TaskEntity task, String away) {
        return standIns.today(away).filter(deputy -> people.of(task).stream().anyMatch(one -> one.id().equals(deputy)))
            .filter(deputy -> !OwnWork.isOf(task, deputy));
    }
}
