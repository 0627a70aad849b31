package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;

import io.hindsight.WalkTest;
import io.hindsight.people.AtOnce;
import io.hindsight.people.Preference;
import io.hindsight.people.Preferences;

/** Tasklist as people read it: in their language, on a phone, in the dark, by the keyboard, west of Greenwich. */
@WalkTest
class ReaderLanguageIT {

    /** Twenty by hand or at night: each is a browser that has seen nothing yet. */
    private static final int LOADS = Integer.getInteger("hindsight.loads", 5);
    private static final int WIDE = 1400;
    private static final int PHONE = 390;
    private static final String WORDS = "META-INF/resources/webjars/camunda/app/tasklist/locales/";
    /** Notes each line that was ever to be seen, from the first moment. */
    private static final String WATCH = """
        window.seen = new Set();
        let asked = 0;
        const look = () => document.body?.innerText.split('\\n').forEach(line => window.seen.add(line.trim()));
        new MutationObserver(() => { asked = asked || requestAnimationFrame(() => { asked = 0; look(); }); })
          .observe(document, {childList: true, subtree: true, characterData: true});""";
    private static final String FORM = """
        async day => {
          const {install} = await import('/form-words.js');
          const {formClass} = await import('/camunda-form.js');
          const Form = await formClass();
          install(Form);
          const container = document.createElement('div');
          container.className = 'own-form';
          document.body.replaceChildren(container);
          window.ownForm = new Form({container});
          await window.ownForm.importSchema({type: 'default', components: [
            {type: 'datetime', subtype: 'date', dateLabel: 'Day', key: 'day', id: 'day'},
            {type: 'select', label: 'One', key: 'one', id: 'one', values: [{label: 'Un', value: 'un'}], validate: {required: true}},
            {type: 'taglist', label: 'Many', key: 'many', id: 'many', values: [{label: 'Deux', value: 'deux'}]}]}, {day});
        }""";

    private static final String KEPT = "window.ownForm._getState().data.day === '2026-11-20'";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;
    @Autowired
    Preferences preferences;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void chooseNothing() {
        jdbc.sql("DELETE FROM preference WHERE person = 'facilitator1'").update();
    }

    @Test
    void fresh_loads_in_french_show_no_raw_key_and_no_english_word() throws IOException {
        List<Cookie> session;
        try (Reader reader = Reader.of(CHROMIUM.browser(), port, "fr-FR", WIDE).logIn("facilitator1")) {
            session = reader.session();
        }
        Set<String> english = wordsThatAreEnglish();
        for (int load = 0; load < LOADS; load++) {
            try (Reader fresh =
                new Reader(CHROMIUM.browser(), port, "fr-FR", "Europe/Paris", WIDE, session)) {
                fresh.page().addInitScript(WATCH);
                Page page = fresh.at("");
                assertThat(page.getByText("Mes tâches").first()).isVisible();
                @SuppressWarnings("unchecked")
                List<String> seen = (List<String>) page.evaluate("[...window.seen]");
                assertThat(seen).as("load " + load).anyMatch(line -> line.startsWith("Mes tâches"))
                    .noneMatch(line -> line.matches(".*[A-Z]+_[A-Z_]+.*")).doesNotContainAnyElementsOf(english);
            }
        }
    }

    @Test
    void who_has_chosen_french_reads_it_in_an_english_browser() {
        preferences.keep(new Preference("facilitator1", AtOnce.ALL, Locale.FRENCH, ZoneId.of("Europe/Paris")));
        try (Reader reader = Reader.of(CHROMIUM.browser(), port, "en-US", WIDE).logIn("facilitator1")) {
            Page page = reader.at("");
            assertThat(page).hasTitle("Tâches · Hindsight");
            assertThat(page.locator("html")).hasAttribute("lang", "fr");
            page.evaluate(FORM, "2026-11-20");
            Locator form = page.locator(".own-form");
            assertThat(form.locator(".fjs-select-placeholder")).hasText("Choisir");
            assertThat(form.locator(".fjs-taglist-input")).hasAttribute("placeholder", "Rechercher");
            form.locator(".fjs-taglist-input").fill("trois");
            assertThat(form.locator(".fjs-dropdownlist-empty")).hasText("Rien trouvé");
            page.evaluate("window.ownForm.validate()");
            assertThat(form.locator(".fjs-form-field-error")).hasText("Merci de remplir ce champ.");
            Locator day = page.locator(".own-form .fjs-datepicker input.fjs-input");
            assertThat(day).hasValue("20/11/2026");
            assertThat(day).hasAttribute("placeholder", "jj/mm/aaaa");
            day.click();
            assertThat(page.locator(".flatpickr-weekday").first()).hasText("lun.");
            assertThat(page.locator(".flatpickr-monthDropdown-months option:checked")).hasText("novembre");
        }
    }

    @Test
    void the_day_that_is_typed_is_kept_west_of_greenwich() {
        try (Reader reader =
            new Reader(CHROMIUM.browser(), port, "en-US", "America/Guadeloupe", WIDE, List.of())
                .logIn("facilitator1")) {
            Page page = reader.at("");
            page.evaluate(FORM, null);
            Locator day = page.locator(".own-form .fjs-datepicker input.fjs-input");
            day.click();
            day.pressSequentially("11/20/2026");
            day.press("Tab");
            assertThat(day).hasValue("11/20/2026");
            page.waitForFunction(KEPT);
            page.evaluate(FORM, "2026-11-20");
            for (int look = 0; look < 3; look++) {
                day.click();
                day.blur();
                assertThat(day).hasValue("11/20/2026");
            }
            page.waitForFunction(KEPT);
        }
    }

    @Test
    void a_phone_shows_the_task_first_in_the_dark_and_ten_tabs_lead_to_claim() {
        String task = task();
        try (Reader reader = Reader.of(CHROMIUM.browser(), port, "en-GB", PHONE).logIn("facilitator1")) {
            Page page = reader.at("#/?task=" + task);
            assertThat(page.locator(".fjs-form").first()).isVisible();
            assertThat(page.locator(".task-card h2.task")).isInViewport();
            assertThat(page.locator(".task-filters")).not().isInViewport();
            assertThat(page.evaluate("getComputedStyle(document.documentElement).filter").toString())
                .contains("invert");
            page.screenshot(new Page.ScreenshotOptions().setPath(TasklistPage.SHOTS.resolve("phone-dark.png")));
            page.setViewportSize(WIDE, 900);
            assertThat(tabsToClaim(reader.at("#/?task=" + task))).isLessThanOrEqualTo(10);
        }
    }

    private String task() {
        Program program = new Program(port);
        String reference = program.post("security1", "/api/incidents", Program.JSON.createObjectNode()
            .put("source", "walk").put("key", String.valueOf(System.nanoTime())).put("title", "Stolen laptop")
            .put("severity", "medium")).json().get("reference").asText();
        return program.get("admin", "/engine-rest/task?processInstanceBusinessKey=" + reference).json().get(0)
            .get("id").asText();
    }

    private static int tabsToClaim(Page page) {
        assertThat(page.locator(".task-card button.claim")).isVisible();
        assertThat(page.locator(".task-card h2.task")).isFocused();
        int tabs = 0;
        while (tabs <= 10 && !(boolean) page.evaluate("document.activeElement.matches('button.claim')")) {
            page.keyboard().press("Tab");
            tabs++;
        }
        return tabs;
    }

    /** Tasklist's own words that are others in French. */
    private static Set<String> wordsThatAreEnglish() throws IOException {
        JsonNode english = labels("en");
        JsonNode french = labels("fr");
        Set<String> words = new TreeSet<>();
        english.fieldNames().forEachRemaining(key -> {
            if (!french.has(key) || !french.get(key).equals(english.get(key))) {
                words.add(english.get(key).asText().strip());
            }
        });
        french.forEach(word -> words.remove(word.asText().strip()));
        words.remove("");
        return words;
    }

    private static JsonNode labels(String language) throws IOException {
        String text = new ClassPathResource(WORDS + language + ".json")
            .getContentAsString(StandardCharsets.UTF_8);
        return Program.JSON.readTree(text.replace("\uFEFF", "")).get("labels");
    }
}
