package io.hindsight.directory;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start that the password configured for the first administrator is not taken. */
class WeakPasswordAnalyzer extends AbstractFailureAnalyzer<WeakPassword> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WeakPassword weak) {
        return new FailureAnalysis("The password of the first administrator is too easy to guess.",
            "Set camunda.bpm.admin-user.password to one of at least 12 characters that is neither the login nor one of the "
                + "passwords that many people have, such as the output of: openssl rand -base64 24",
            weak);
    }
}
