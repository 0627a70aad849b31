package io.hindsight.plan;

import org.springframework.stereotype.Component;

import io.hindsight.circle.Circles;

/** Versions as every team may read them: of one that a confidential post-mortem has published, neither where from nor why. */
@Component
class SharedVersions {

    private final Plans plans;
    private final Circles circles;

    SharedVersions(Plans plans, Circles circles) {
        this.plans = plans;
        this.circles = circles;
    }

    PlanVersion shared(long id) {
        PlanVersion version = plans.version(id);
        boolean hides = version.postMortem() != null && circles.isConfidential(version.postMortem());
        return hides ? version.withoutOrigin() : version;
    }
}
