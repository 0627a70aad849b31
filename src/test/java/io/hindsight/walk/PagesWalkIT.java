package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.lang3.RandomStringUtils;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;

import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.WalkTest;
import io.hindsight.action.Proposal;
import io.hindsight.action.ProposalLog;
import io.hindsight.circle.CircleScene;
import io.hindsight.effect.Rhythm;
import io.hindsight.text.Words;

/**
 * What is open and late, on our own pages: home, board, actions, figures, and the page on which a task is managed. What
 * people see is kept under target/screenshots.
 */
@WalkTest
class PagesWalkIT {

    private static final List<String> PAGES = List.of("/", "/board", "/actions", "/figures", "/board?late=true",
        "/actions?late=true", "/actions.csv", "/api/board", "/api/board/stages", "/api/actions", "/api/figures");
    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    /** Where the focus is in the filters, and whether it is seen there; null where it is elsewhere. */
    private static final String FOCUSED = """
        (() => {
          const at = document.activeElement;
          const frame = getComputedStyle(at);
          const seen = frame.outlineStyle !== 'none' && parseFloat(frame.outlineWidth) >= 2;
          return at.closest('.filters') ? `${at.name || at.type}${seen ? '' : ' unseen'}` : null;
        })()""";
    private static final String FILTERS =
        "[...document.querySelector('.filters').elements].map(one => one.name || one.type)";
    /** Whether something is on each canvas, and it is the numbers of the table beside it. */
    private static final String DRAWN = """
        () => [...document.querySelectorAll('figure[data-chart]')].every(figure => {
          const canvas = figure.querySelector('canvas');
          const chart = globalThis.Chart?.getChart(canvas);
          const sum = numbers => numbers.reduce((one, other) => one + other, 0);
          const columns = table => [...table.tHead.rows[0].cells].flatMap((head, at) => head.dataset.series ? [at] : []);
          const told = table => [...table.tBodies[0].rows].flatMap(row => columns(table).map(at => Number(row.cells[at].dataset.value ?? 0)));
          return chart && canvas.width && canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean)
            && Math.abs(sum(chart.data.datasets.flatMap(set => set.data)) - sum(told(figure.parentElement.querySelector('table')))) < 0.001;
        })""";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    ProposalLog proposals;

    final String mark = RandomStringUtils.secure().nextAlphabetic(16);
    String theirs;
    String late;

    @BeforeEach
    void twoAreLateAndAnActionIsProposed() {
        theirs = lateWith("management1");
        late = lateWith("facilitator1");
        propose(late);
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1400", "fr-FR, 1400", "en-GB, 390", "fr-FR, 390"})
    void a_manager_finds_what_is_late_and_sees_to_it(String language, int width) throws IOException {
        Words words = Words.of(Locale.forLanguageTag(language));
        try (OwnPages pages = new OwnPages(CHROMIUM.browser(), port, "management1", language, width)) {
            String shots = "pages-" + language + "-" + width + "-";
            home(pages, words);
            read(pages, language, shots + "home");
            pages.main().locator("a.late").first().click();
            board(pages, words);
            read(pages, language, shots + "board");
            leadsOn(pages, words);
            managed(pages, words, shots + "managed", language);
            actions(pages, words);
            read(pages, language, shots + "actions");
            figures(pages, words);
            read(pages, language, shots + "figures");
            pages.isWell();
        }
    }

    private static void home(OwnPages pages, Words words) {
        assertThat(pages.main()).containsText(words.of("home.mine", 1));
        assertThat(pages.main().locator("a.late").first()).hasText(words.of("home.mine.late", 1));
        for (String page : List.of("board", "actions", "figures")) {
            assertThat(pages.page().locator("header a[href='/" + page + "']")).hasText(words.of("nav." + page));
        }
    }

    private void board(OwnPages pages, Words words) {
        assertThat(pages.page()).hasURL(Pattern.compile(".*/board\\?mine=true$"));
        assertThat(pages.main().locator("input[name=mine]")).isChecked();
        assertThat(pages.rows()).containsText(new String[] {theirs});
        pages.at("/board");
        assertThat(row(pages, theirs)).isVisible();
        filtersAreReachedByKeys(pages);
        pages.main().locator("input[name=text]").fill(late);
        pages.main().locator("input[name=late]").check();
        pages.main().locator(".filters button").click();
        assertThat(pages.page()).hasURL(Pattern.compile(".*/board\\?.*text=" + late + ".*late=true.*"));
        pages.page().goBack();
        assertThat(pages.page()).hasURL(Pattern.compile(".*/board$"));
        assertThat(row(pages, theirs)).isVisible();
        pages.page().goForward();
        assertThat(pages.rows()).hasCount(1);
        assertThat(pages.main().locator("input[name=text]")).hasValue(late);
        assertThat(pages.main().locator("input[name=late]")).isChecked();
        assertThat(row(pages, late)).containsText(words.of("board.stage", words.of("stage.meeting"), ""));
    }

    private void leadsOn(OwnPages pages, Words words) {
        row(pages, late).locator("td.title > a").click();
        assertThat(pages.main().locator("h1")).containsText(late);
        pages.page().goBack();
        Locator process = row(pages, late).getByText(words.of("board.cockpit"));
        assertThat(process).hasAttribute("href", Pattern.compile(".*/cockpit/default/#/process-instance/.+/runtime"));
        if (!pages.isNarrow()) {
            process.click();
            assertThat(pages.page().locator(".hindsight-embedded main h1")).containsText(late);
            pages.at("/board?text=" + late);
        }
        row(pages, late).locator("a[href$='/hands']").first().click();
    }

    private void managed(OwnPages pages, Words words, String shot, String language) {
        assertThat(pages.page()).hasURL(Pattern.compile(".*/tasks/.+/hands"));
        assertThat(pages.main().locator("h1")).containsText(words.named("task.Task_ScheduleMeeting", ""));
        pages.main().locator("#nudge textarea").fill("Which day?");
        pages.main().locator("#nudge button").click();
        assertThat(pages.main().locator("#nudge")).containsText("Which day?");
        handOn(pages, words);
        LocalDate day = TestClock.workingDay(8);
        move(pages, TestClock.today().minusDays(1), mark);
        assertThat(pages.main().locator("#due-date [role=alert]")).hasText(words.of("refused.due-date.past"));
        assertThat(pages.main().locator("#due-date textarea")).hasValue(mark);
        read(pages, language, shot);
        move(pages, day, mark);
        assertThat(pages.main()).containsText(words.day(day));
        pages.at("/post-mortems/" + late);
        pages.main().locator("#moves summary").click();
        assertThat(pages.main().locator("#moves")).containsText(mark);
        pages.at("/board?text=" + late);
        Locator due = row(pages, late).locator("li:has(a[href$='/hands']) span[title]");
        assertThat(due).hasAttribute("title", Pattern.compile(".*" + words.day(day) + ".*"));
        assertThat(due).not().hasClass("late");
        assertThat(row(pages, late)).containsText("Facilitators 2");
    }

    private static void handOn(OwnPages pages, Words words) {
        Locator form = pages.main().locator("form[action$='/hand-on']");
        form.locator("select").selectOption("facilitator2");
        form.locator("textarea").fill("She knows the room");
        form.locator("button").click();
        assertThat(pages.main()).containsText(words.of("hands.page.held", "Facilitators 2"));
    }

    private static void move(OwnPages pages, LocalDate day, String reason) {
        Locator form = pages.main().locator("#due-date");
        form.locator("input[name=dueOn]").fill(day.toString());
        form.locator("textarea").fill(reason);
        form.locator("button").click();
    }

    private void actions(OwnPages pages, Words words) throws IOException {
        pages.page().locator("header a[href='/actions']").click();
        assertThat(pages.main().locator("h1")).hasText(words.of("backlog.title"));
        filtersAreReachedByKeys(pages);
        pages.main().locator("input[name=text]").fill(mark);
        pages.main().locator("select[name=state]").selectOption("proposed");
        pages.main().locator(".filters button").click();
        assertThat(pages.page()).hasURL(Pattern.compile(".*/actions\\?.*text=" + mark + ".*state=proposed.*"));
        assertThat(pages.rows()).hasCount(1);
        assertThat(pages.rows()).containsText(words.of("backlog.state.proposed"));
        assertThat(pages.rows().locator("td.title a")).hasAttribute("href", "/post-mortems/" + late + "#hardening");
        Download file = pages.page().waitForDownload(() -> pages.main().getByText(words.of("backlog.csv")).click());
        assertThat(Files.readString(file.path())).contains(mark, words.of("backlog.owner"))
            .satisfies(csv -> assertThat(csv.strip().lines()).hasSize(2));
        pages.main().locator("select[name=state]").selectOption("verified");
        pages.main().locator(".filters button").click();
        assertThat(pages.main()).containsText(words.of("backlog.none"));
        pages.page().goBack();
        assertThat(pages.rows()).hasCount(1);
    }

    private static void figures(OwnPages pages, Words words) {
        pages.page().locator("header a[href='/figures']").click();
        filtersAreReachedByKeys(pages);
        Locator period = pages.main().getByText(words.of("figures.last", 3));
        period.click();
        assertThat(pages.page()).hasURL(Pattern.compile(".*/figures\\?from=\\d{4}-\\d\\d-\\d\\d&kind=incident"));
        assertThat(period).hasAttribute("aria-current", "true");
        pages.page().waitForFunction(DRAWN);
        int drawn = pages.main().locator("figure").count();
        assertThat(pages.main().locator(".drawn:has(figure):has(table)")).hasCount(drawn);
        assertThat(drawn).isGreaterThanOrEqualTo(5);
        Locator table = pages.main().locator("#flow table");
        if (pages.isNarrow()) {
            assertThat(table).isHidden();
            pages.main().locator("#flow summary").click();
        }
        assertThat(table).isVisible();
        assertThat(table).containsText(words.of("figures.opened"));
    }

    /** From the head of the page on, by the key Tab alone. */
    private static void filtersAreReachedByKeys(OwnPages pages) {
        List<?> filters = (List<?>) pages.page().evaluate(FILTERS);
        pages.page().locator("header button").focus();
        List<Object> reached = Stream.<Object>generate(() -> {
            pages.page().keyboard().press("Tab");
            return pages.page().evaluate(FOCUSED);
        }).limit(filters.size() + 10).dropWhile(Objects::isNull).takeWhile(Objects::nonNull).distinct().toList();
        assertThat(reached).isEqualTo(filters);
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1400", "fr-FR, 1400", "en-GB, 390", "fr-FR, 390"})
    void an_employee_finds_what_is_theirs_and_no_more(String language, int width) {
        Words words = Words.of(Locale.forLanguageTag(language));
        tasks.setAssignee(stages.task(theirs, "Schedule meeting").getId(), "employee1");
        try (OwnPages pages = new OwnPages(CHROMIUM.browser(), port, "employee1", language, width)) {
            assertThat(pages.main()).containsText(words.of("home.mine", 1));
            assertThat(pages.main().locator("a.late")).hasText(words.of("home.mine.late", 1));
            for (String page : List.of("board", "actions", "figures", "post-mortems")) {
                assertThat(pages.page().locator("a[href^='/" + page + "']")).hasCount(0);
            }
            read(pages, language, "pages-" + language + "-" + width + "-employee");
            pages.isWell();
            for (String page : List.of("/board", "/actions", "/figures")) {
                assertThat(pages.at(page).status()).isEqualTo(403);
                assertThat(pages.main().locator("h1")).hasText(words.of("error.403.title"));
                pages.isReadable(language);
            }
            pages.shot("pages-" + language + "-" + width + "-refused", true);
            for (String path : List.of("/actions.csv", "/api/board", "/api/actions", "/api/figures")) {
                APIResponse answer = pages.page().request().get("http://localhost:" + port + path);
                assertThat(answer.status()).as(path).isEqualTo(403);
            }
            pages.main().locator("a[href='/']").click();
            assertThat(pages.main()).containsText(words.of("home.mine", 1));
        }
    }

    @Test
    void who_is_outside_a_circle_finds_no_trace_of_it_and_who_is_in_it_does() {
        Program program = new Program(port);
        Map<String, String> before = said(program, CircleScene.outsiders());
        Map<String, String> known = said(program, List.of("management1"));
        String reference = new CircleScene(program).red();
        propose(reference);
        Map<String, String> after = said(program, CircleScene.outsiders());
        assertThat(after).isEqualTo(before);
        assertThat(after.get("management2 /board")).contains(late).doesNotContain(reference);
        assertThat(after.get("management2 /actions")).contains(mark, late).doesNotContain(reference);

        Map<String, String> now = said(program, List.of("management1"));
        for (String page : List.of("/board", "/api/board")) {
            assertThat(now.get("management1 " + page)).contains(reference, "Board mailbox read for months");
        }
        for (String page : List.of("/actions", "/api/actions", "/actions.csv")) {
            assertThat(now.get("management1 " + page)).contains(reference, mark);
        }
        for (String page : List.of("/", "/figures", "/api/figures", "/api/board/stages")) {
            assertThat(now.get("management1 " + page)).as(page).isNotEqualTo(known.get("management1 " + page));
        }
    }

    /** What each of them is told on each page, word by word. */
    private static Map<String, String> said(Program program, List<String> people) {
        Map<String, String> said = new LinkedHashMap<>();
        people.forEach(person -> PAGES.forEach(page -> {
            String text = program.get(person, page).text();
            Matcher main = MAIN.matcher(text);
            said.put(person + " " + page, main.find() ? main.group() : text);
        }));
        return said;
    }

    private String lateWith(String holder) {
        String reference = stages.receive("medium", false);
        Task task = stages.task(reference, "Schedule meeting");
        task.setAssignee(holder);
        task.setDueDate(Date.from(TestClock.now().minus(Duration.ofDays(20))));
        tasks.saveTask(task);
        return reference;
    }

    private void propose(String reference) {
        proposals.add(reference, new Proposal(1, "Filter forwarded mail " + mark, "configuration", "What", List.of(),
            "sysadmin1", "security1", TestClock.workingDay(10), "low", "Effect", Rhythm.once(30)), null, "security1");
    }

    private static Locator row(OwnPages pages, String reference) {
        return pages.rows().filter(new Locator.FilterOptions().setHasText(reference));
    }

    /** Looks at the whole page. */
    private static void read(OwnPages pages, String language, String shot) {
        pages.isReadable(language);
        pages.shot(shot, true);
    }
}
