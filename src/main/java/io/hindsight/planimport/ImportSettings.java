package io.hindsight.planimport;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

import io.hindsight.text.Code;

/** @param mode what becomes of a plan that comes as a file */
@ConfigurationProperties("hindsight.plan")
record ImportSettings(@Name("import") @DefaultValue("draft") ImportMode mode) {

    /** A draft that somebody else approves, or the version in force at once. */
    enum ImportMode implements Code {
        DRAFT, PUBLISH
    }
}
