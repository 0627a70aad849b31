package io.hindsight.taskform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Hidden;

/** The part of Tasklist’s own style that forms and their calendar need, for pages that look like ours otherwise. */
@Hidden
@RestController
class FormStyle {

    private static final String TASKLISTS =
        "META-INF/resources/webjars/camunda/app/tasklist/camunda-tasklist-bootstrap.css";
    private static final Pattern RULE =
        Pattern.compile("@[^{};]+\\{(?:[^{}]*\\{[^{}]*\\})*\\s*\\}|[^{}@;]+\\{[^{}]*\\}");
    private static final Pattern OF_FORMS = Pattern.compile("fjs|flatpickr|fpFade|cds--");

    private final String style;

    FormStyle() throws IOException {
        style = RULE.matcher(new ClassPathResource(TASKLISTS).getContentAsString(StandardCharsets.UTF_8)).results()
            .map(MatchResult::group).filter(rule -> OF_FORMS.matcher(rule).find()).collect(Collectors.joining());
    }

    @GetMapping(path = "/camunda-form.css", produces = "text/css;charset=UTF-8")
    String style() {
        return style;
    }
}
