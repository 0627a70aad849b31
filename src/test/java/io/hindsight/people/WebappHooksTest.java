package io.hindsight.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/**
 * What our scripts and styles hold on to in Camunda’s web applications is there: its next version may have moved it.
 */
class WebappHooksTest {

    private static final String WEBAPPS = "META-INF/resources/webjars/camunda/";

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void the_words_of_an_application_are_taken_from_where_the_script_of_the_reader_puts_them(String app) {
        String script = text("app/" + app + "/camunda-" + app + "-bootstrap.js");
        assertThat(script).contains("getItem(\"camunda-web\")", "prefix+\"_locales_data_\"+", ".key+\"_\"+window.bust",
            "+\"/app/\"+n+\"/locales/\"", "window.bust=\"7.24.0\"", "scripts/config.js?bust=", "getAvailableLocales",
            "getFallbackLocale");
        assertThat(text("app/" + app + "/index.html")).contains("app-root=\"$APP_ROOT\"", "styles/user-styles.css");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FormPlayground", "Field is required.", "Field must match pattern ${",
        "Field must have minimum value of ${", "Field must have maximum value of ${",
        "Field must have minimum length of ${", "Field must have maximum length of ${",
        "Field must be a valid  international phone number.", "Field must be a valid email.",
        "Value is not a number.", "be an integer", "decimal digit${",
        "Please select a valid value, the two nearest valid values are ${", "validateField(e,t){",
        "validateFieldInstance(e,t){", "||\"Select\"", "placeholder:\"Search\"",
        "\"No results\":\"All values selected\"",
        "\"Add new\"", "`Expand all (${", "\"Collapse\"", "title:\"Remove tag\"", "\"Nothing to show.\"",
        "fjs-select-placeholder", "fjs-dropdownlist-empty", "fjs-repeat-render-add", "fjs-repeat-render-collapse",
        "fjs-datepicker", "new Date(Date.parse(h))", "e=\"default\"){return new Intl.DateTimeFormat(e)",
        "window.flatpickr=A", "A.localize=function", "firstDayOfWeek", "monthAriaLabel", "scrollTitle"})
    void the_forms_have_what_their_words_are_put_into(String hook) {
        assertThat(text("lib/deps.js")).contains(hook);
    }

    @ParameterizedTest
    @ValueSource(strings = {"class=\"message\"",
        "class=\"notifications\"", "class=\"due-date\"", "class=\"followup-date\"", "reset-due-date",
        "class=\"groups\"", "<h2 class=\"task\">", "task-card", "column-left", "column-center", "column-right",
        "tasklist.task.action", "createCommentLink"})
    void tasklist_has_what_is_tidied(String hook) {
        assertThat(text("app/tasklist/camunda-tasklist-bootstrap.js")).contains(hook);
    }

    @ParameterizedTest
    @ValueSource(strings = {".customScripts||[]", "pluginPoint===\"\".concat(i,\".route\")", "\"cockpit.navigation\"",
        "\"cockpit.dashboard\"", "\"cockpit.processInstance.runtime.tab\"",
        "case\"cockpit.processDefinition.diagram.plugin\":case\"cockpit.processDefinition.history.diagram.plugin\":n.processDefinitionId=t.key",
        "case\"cockpit.processInstance.diagram.plugin\"", "n.render||(n.template=", "n.pagePath", "e.checkActive(t)",
        "<div class=\"ctn-view dashboard container-fluid\">", "<section class=\"actual\"",
        "<section class=\"deprecate\"", "class=\"deprecate-dashboard-view row\"", "\"dashboardSection:\"+t",
        "\"metrics\",\"deployed\",\"deprecate\"", "when(\"/tasks\"", "class=\"ctn-toolbar\"", "ctn-sidebar",
        "class=\"edit-toggle\"", "<a ng-click=\"showDialog()\""})
    void cockpit_has_what_our_parts_of_it_hold_on_to(String hook) {
        assertThat(text("app/cockpit/camunda-cockpit-bootstrap.js")).contains(hook);
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(WEBAPPS + path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
