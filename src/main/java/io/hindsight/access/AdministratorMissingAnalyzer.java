package io.hindsight.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what is missing and how to set it. */
class AdministratorMissingAnalyzer extends AbstractFailureAnalyzer<AdministratorMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable root, AdministratorMissing missing) {
        return new FailureAnalysis("Hindsight has no administrator, so nobody could log in.",
            "Set camunda.bpm.admin-user.id and camunda.bpm.admin-user.password (and email, first-name, last-name), "
                + "for example by the environment variables CAMUNDA_BPM_ADMINUSER_ID and "
                + "CAMUNDA_BPM_ADMINUSER_PASSWORD, or by a file in a directory named by SPRING_CONFIG_IMPORT.",
            missing);
    }
}
