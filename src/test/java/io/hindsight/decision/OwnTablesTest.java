package io.hindsight.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OwnTablesTest {

    @TempDir
    Path folder;

    private final OwnTables tables =
        new OwnTables(new TableCheck(DecisionConfiguration.trial()), OwnTablesTest::ours);

    @ParameterizedTest
    @EnumSource(Expected.class)
    void each_of_our_tables_may_stand_for_itself(Expected one) {
        put(one.id() + ".dmn", text(one.id() + ".dmn"));
        assertThat(tables.in(folder)).containsOnlyKeys(one.id() + ".dmn");
    }

    @Test
    void other_days_are_taken_and_other_files_are_left_alone() {
        put("reminders.dmn", changed("reminders.dmn", "<text>5</text>", "<text>7</text>"));
        put("notes.txt", "Why we have other days");
        assertThat(tables.in(folder)).containsOnlyKeys("reminders.dmn");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "deadlines.dmn| id=\"deadlines\"| id=\"days\"| It must hold one decision, whose id is \"deadlines\".",
        "deadlines.dmn| hitPolicy=\"UNIQUE\"| hitPolicy=\"FIRST\"| Its hit policy must be UNIQUE.",
        "participants.dmn| hitPolicy=\"COLLECT\"| hitPolicy=\"UNIQUE\"| Its hit policy must be COLLECT.",
        "deadlines.dmn| name=\"waiver\"| name=\"waivers\"| Its outputs must be meeting (integer)",
        "deadlines.dmn| <text>severity</text>| <text>urgency</text>| Its inputs must be severity (string)",
        "deadlines.dmn|  camunda:historyTimeToLive=\"P365D\"| ``| how long its history is kept",
        "deadlines.dmn| <text>\"critical\"</text>| <text>\"critcal\"</text>| Rule 1, \"severity\", names \"critcal\", which is none of",
        "deadlines.dmn| <text>60</text>| <text>sixty</text>| Rule 1, \"effectiveness\", is no whole number.",
        "deadlines.dmn| <text>8</text>| <text>0</text>| gives 0 for \"analysis\", which is not from 1 to 999",
        "deadlines.dmn| <text>\"low\"</text>| <text>\"high\"</text>| For severity high",
        "track.dmn| <text>\"full\"</text>| <text>\"heavy\"</text>| gives the track \"heavy\", which there is not",
        "participants.dmn| <text>\"legal\"</text>| <text>\"lawyers\"</text>| asks for the role \"lawyers\", which there is not",
        "participants.dmn| <text>\"legal\"</text>| <text>\"security\"</text>| asks twice for one role",
        "reminders.dmn| <text>3</text>| <text>0</text>| reminds first after it reminds last",
        "track.dmn| <text>\"critical\"</text>| <text>for x in 1..999999999 return x</text>| is neither empty nor a list of values",
        "participants.dmn| <text>\"legal\"</text>| <text>\"${x}\" + 1</text>| is no text in quotation marks",
        "track.dmn| <text>kind</text>| <text expressionLanguage=\"groovy\">kind</text>| The expression language \"groovy\" is not taken"})
    void what_cannot_stand_for_ours_is_refused_with_a_sentence(String file, String ours, String theirs, String says) {
        put(file, changed(file, ours, theirs));
        assertThatThrownBy(() -> tables.in(folder)).isInstanceOf(WrongTables.class)
            .hasMessageContaining(folder.resolve(file) + ": ").hasMessageContaining(says);
    }

    @Test
    void a_severity_that_no_rule_is_for_is_named() {
        put("reminders.dmn", changed("reminders.dmn", "<text>\"low\"</text>",
            "<text>not(\"low\", \"high\", \"medium\", \"critical\")</text>"));
        assertThatThrownBy(() -> tables.in(folder))
            .hasMessageContaining("For severity low, the table has no rule for it.");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        put("reminders.dmn", "Days");
        put("deadline.dmn", text("deadlines.dmn"));
        put("track.dmn", changed("track.dmn", "\"light\"</text>", "\"slight\"</text>"));
        assertThatThrownBy(() -> tables.in(folder)).hasMessageContaining("reminders.dmn: It cannot be read")
            .hasMessageContaining("There is no table of this name; there are deadlines.dmn, participants.dmn")
            .hasMessageContaining("slight");
    }

    @Test
    void nothing_outside_of_the_file_is_read_and_it_may_ask_for_no_other_decision() {
        put("track.dmn", changed("track.dmn", "<definitions ",
            "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><definitions "));
        assertThatThrownBy(() -> tables.in(folder)).hasMessageContaining("DOCTYPE");
        put("track.dmn", changed("track.dmn", "<decisionTable ", "<informationRequirement id=\"i\"/><decisionTable "));
        assertThatThrownBy(() -> tables.in(folder))
            .hasMessageContaining("without the element \"informationRequirement\"");
    }

    @Test
    void a_folder_that_there_is_not_is_named() {
        assertThatThrownBy(() -> tables.in(folder.resolve("none"))).isInstanceOf(WrongTables.class)
            .hasMessageContaining("none");
    }

    private void put(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String changed(String file, String ours, String theirs) {
        assertThat(text(file)).contains(ours);
        return text(file).replace(ours, theirs);
    }

    private static String text(String file) {
        return new String(ours(file), StandardCharsets.UTF_8);
    }

    private static byte[] ours(String file) {
        try (var in = OwnTablesTest.class.getResourceAsStream("/processes/" + file)) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
