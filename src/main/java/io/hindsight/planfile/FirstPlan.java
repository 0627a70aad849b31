package io.hindsight.planfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.planversion.PlanDocument;
import io.hindsight.planversion.PlanVersion.Heading;
import io.hindsight.planversion.Publishing;
import io.hindsight.planversion.Sections;

/** Gives the first version its sections, once, before anybody can read it: the plan that comes with Hindsight. */
@Component
class FirstPlan implements SmartInitializingSingleton {

    /** @param language en or fr */
    @ConfigurationProperties("hindsight.plan")
    record FirstPlanSettings(@DefaultValue("en") String language) {
    }

    private final FirstPlanSettings settings;
    private final Publishing publishing;
    private final Sections sections;
    private final TransactionTemplate transaction;

    FirstPlan(FirstPlanSettings settings, Publishing publishing, Sections sections, TransactionTemplate transaction) {
        this.settings = settings;
        this.publishing = publishing;
        this.sections = sections;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            publishing.waitForOthers();
            if (sections.isEmpty()) {
                write(PlanReader.read(file(settings.language())));
            }
        });
    }

    private void write(PlanDocument plan) {
        long first = publishing.first();
        sections.write(first, new Heading(plan.title(), plan.language()));
        plan.sections().forEach(section -> sections.write(first, "add", null, section));
    }

    /** @throws IllegalStateException when there is no plan in this language */
    static String file(String language) {
        ClassPathResource file = new ClassPathResource("plan/plan_" + language + ".md");
        if (!file.exists()) {
            throw new IllegalStateException("hindsight.plan.language must be en or fr, not " + language);
        }
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
