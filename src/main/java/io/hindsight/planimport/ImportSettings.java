package io.hindsight.planimport;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/** @param way draft, or publish for at once */
@ConfigurationProperties("hindsight.plan")
record ImportSettings(@Name("import") @DefaultValue("draft") String way) {

    ImportSettings {
        if (!List.of("draft", "publish").contains(way)) {
            throw new IllegalStateException("hindsight.plan.import must be draft or publish, not " + way);
        }
    }
}
