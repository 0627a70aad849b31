package io.hindsight.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.TestClock;
import io.hindsight.text.Words;
import io.hindsight.year.Expected.Action;
import io.hindsight.year.Expected.Open;

/** What is late is late everywhere, by as many working days, for each reader in what they may know. */
abstract class Lateness extends LateMails {

    private static final Pattern LINK = Pattern.compile("href=\"/post-mortems/(PM-[^\"]+)\"");

    /** Who looks: how they are found in the year. */
    enum Looking {
        MANAGER, OUTSIDER, MEMBER, OWNER
    }

    @Autowired
    FilterService filters;

    private String login(Looking who) {
        Set<String> closed = made.rows("circle").stream().map(row -> row.get("post_mortem"))
            .collect(Collectors.toSet());
        return switch (who) {
            case MANAGER -> "management1";
            case OUTSIDER -> Staff.active()
                .filter(person -> closed.stream().anyMatch(reference -> !expected.isKnown(reference, person)))
                .findFirst().orElseThrow();
            case MEMBER -> made.rows("circle_member").get(0).get("person");
            case OWNER -> open.stream().filter(one -> one.isLate(at) && one.person() != null).map(Open::person)
                .findFirst().orElseThrow();
        };
    }

    private static String line(Object... parts) {
        return Stream.of(parts).map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Test
    void there_is_enough_of_it() {
        assertThat(open.stream().filter(one -> one.isLate(at)).map(Open::kind).distinct())
            .contains("stage", "task", "action", "session", "reading", "sign-off");
        assertThat(open.stream().map(Open::kind).distinct()).contains("risk", "acknowledgement");
        assertThat(open.stream().filter(one -> one.age(at) != null && one.late(at) == null)).isNotEmpty();
    }

    @Test
    void the_view_says_what_is_open_whose_it_is_when_it_is_due_and_how_late() {
        assertThat(jdbc.sql("SELECT * FROM open_work(?)").param(java.sql.Timestamp.from(at))
            .query((row, number) -> line(
                row.getString("post_mortem"), row.getString("kind"), row.getString("key"), row.getString("task"),
                row.getString("person"), row.getString("team"), instant(row.getTimestamp("first_due")),
                instant(row.getTimestamp("due")), row.getObject("late"), row.getObject("age")))
            .list())
            .containsExactlyInAnyOrderElementsOf(open.stream().map(one -> line(one.postMortem(), one.kind(), one.key(),
                one.task(), one.person(), one.team(), one.firstDue(), one.due(), one.late(at), one.age(at))).toList());
    }

    private static Instant instant(java.sql.Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    @ParameterizedTest
    @EnumSource
    void the_list_finds_those_in_which_something_is_late(Looking who) {
        String reader = login(who);
        List<String> found = new ArrayList<>();
        JsonNode page = read(reader, "/api/post-mortems?overdue=true&size=50");
        assertThat(page.get("total").asInt()).isEqualTo(late(reader).size());
        for (int number = 0; number * 50 < page.get("total").asInt(); number++) {
            JsonNode items = read(reader, "/api/post-mortems?overdue=true&size=50&page=" + number).get("items");
            items.forEach(item -> found.add(line(item.get("reference").asText(), item.get("late"))));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(late(reader).stream().map(reference -> line(reference,
            known(reader).filter(one -> one.postMortem().equals(reference)).map(one -> one.late(at))
                .filter(Objects::nonNull).max(Integer::compare).orElseThrow()))
            .toList());
        List<String> shown = new ArrayList<>();
        for (int number = 0; number * 20 < late(reader).size(); number++) {
            LINK.matcher(program.get(reader, "/post-mortems?overdue=true&page=" + number).text()).results()
                .map(link -> link.group(1)).forEach(shown::add);
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(late(reader));
    }

    @ParameterizedTest
    @EnumSource
    void the_actions_are_late_as_long_as_somebody_has_to_do_them(Looking who) {
        String reader = login(who);
        List<String> found = new ArrayList<>();
        JsonNode page = read(reader, "/api/actions?late=true&size=100");
        List<Action> overdue = expected.overdueActions(at, reader);
        assertThat(page.at("/summary/late/number").asInt()).isEqualTo(overdue.size());
        for (JsonNode next = page; next != null; next = next.path("next").isTextual()
            ? read(reader, "/api/actions?late=true&size=100&after=" + next.get("next").asText()) : null) {
            next.get("items").forEach(item -> found.add(line(item.get("postMortem").asText(), item.get("number"),
                item.get("dueOn").asText(), item.get("late"), item.get("age"))));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(overdue.stream().map(one -> line(one.line(),
            workingDays(one.due()), workingDays(one.firstDue()))).toList());
    }

    private int workingDays(LocalDate since) {
        return Expected.workingDays(since.atStartOfDay(TestClock.OFFICE).toInstant(), at);
    }

    @ParameterizedTest
    @EnumSource
    void the_board_shows_each_in_which_something_is_open_and_how_late_that_is(Looking who) {
        String reader = login(who);
        List<String> items = new ArrayList<>();
        boolean more = true;
        for (int number = 0; more; number++) {
            JsonNode page = read(reader, "/api/board?page=" + number);
            assertThat(page.get("late").asInt()).isEqualTo(late(reader).size());
            assertThat(page.get("open").asInt())
                .isEqualTo((int) known(reader).map(Open::postMortem).distinct().count());
            page.get("rows").forEach(row -> row.get("work").forEach(item -> items.add(line(item))));
            more = page.get("more").asBoolean();
        }
        assertThat(items).containsExactlyInAnyOrderElementsOf(known(reader).map(this::line).toList());
        List<String> late = new ArrayList<>();
        for (int number = 0; number * 25 < late(reader).size(); number++) {
            late.addAll(texts(read(reader, "/api/board?late=true&page=" + number).get("rows"), "reference"));
            assertThat(program.get(reader, "/board?late=true&page=" + number).text())
                .contains(late.subList(number * 25, late.size()));
        }
        assertThat(late).containsExactlyInAnyOrderElementsOf(late(reader));
    }

    private static String line(JsonNode item) {
        return line(item.get("postMortem").asText(), item.get("kind").asText(), item.get("key").asText(),
            item.path("task").asText("null"), item.path("person").asText("null"), item.path("due").asText("null"),
            item.path("late").asText("null"), item.path("age").asText("null"));
    }

    private String line(Open one) {
        return line(one.postMortem(), one.kind(), one.key(), one.task(), one.person(), one.due(), one.late(at),
            one.age(at));
    }

    @Test
    void each_record_says_the_same() {
        for (String reference : late("management1").stream().limit(12).toList()) {
            List<String> items = new ArrayList<>();
            read("management1", "/api/post-mortems/" + reference).get("openWork")
                .forEach(item -> items.add(line(item)));
            assertThat(items).containsExactlyInAnyOrderElementsOf(
                open.stream().filter(one -> reference.equals(one.postMortem())).map(this::line).toList());
            Integer most = open.stream().filter(one -> reference.equals(one.postMortem())).map(one -> one.late(at))
                .filter(Objects::nonNull).max(Integer::compare).orElseThrow();
            if (most > 1) {
                assertThat(program.get("management1", "/post-mortems/" + reference).text())
                    .contains("late by " + most + " working days");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tasklist_lists_as_late_what_is_late_and_its_cards_say_by_how_much(Looking who) {
        String reader = login(who);
        String filter = filters.createFilterQuery().filterName("Late").singleResult().getId();
        List<String> listed = texts(read(reader, "/engine-rest/filter/" + filter + "/list?maxResults=2000"), "id");
        Set<String> readable =
            Set.copyOf(texts(read(reader, "/engine-rest/task?maxResults=2000"), "id"));
        List<Open> late = open.stream().filter(one -> one.isLate(at) && readable.contains(Objects.toString(one.task())))
            .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(late.stream().map(Open::task).toList());
        for (Open one : late.stream().limit(20).toList()) {
            JsonNode due = read(reader, "/api/tasks/cards?ids=" + one.task()).get("cards").get(0)
                .get("due");
            assertThat(due.get("late").asBoolean()).isTrue();
            if (one.late(at) > 0) {
                assertThat(due.get("words").asText()).matches("late by " + one.late(at) + " working days?");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_home_page_counts_what_is_open_and_late_and_whose_it_is(Looking who) {
        String reader = login(who);
        String page = program.get(reader, "/").text();
        long open = known(reader).map(Open::postMortem).distinct().count();
        List<Open> mine = this.open.stream().filter(one -> one.task() != null && reader.equals(one.person())).toList();
        long lateOnes = mine.stream().filter(one -> one.isLate(at)).count();
        if (Staff.isFollowing(reader)) {
            assertThat(page).contains(">" + Words.ENGLISH.of("home.open", open) + "<",
                ">" + Words.ENGLISH.of("home.late", late(reader).size()) + "<");
        }
        if (!mine.isEmpty()) {
            assertThat(page).contains(">" + Words.ENGLISH.of("home.mine", mine.size()) + "<");
        }
        if (lateOnes > 0) {
            assertThat(page).contains(">" + Words.ENGLISH.of("home.mine.late", lateOnes) + "<");
        }
    }
}
