package io.hindsight.planimport;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

import io.hindsight.text.Code;

/** @param way the code of what becomes of a plan that comes as a file */
@ConfigurationProperties("hindsight.plan")
record ImportSettings(@Name("import") @DefaultValue("draft") String way) {

    ImportSettings {
        if (Code.find(ImportMode.class, way).isEmpty()) {
            throw new IllegalStateException("hindsight.plan.import must be draft or publish, not " + way);
        }
    }

    /** A draft that somebody else approves, or the version in force at once. */
    enum ImportMode implements Code {
        DRAFT, PUBLISH
    }

    ImportMode mode() {
        return Code.find(ImportMode.class, way).orElseThrow();
    }
}
