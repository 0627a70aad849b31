package io.hindsight.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.assignment.StandIns;
import io.hindsight.directory.Directory;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;
import io.hindsight.form.ShownOptions;
import io.hindsight.text.Words;

/** Who is away, and who stands in for them meanwhile. */
@Repository
public class Absences implements StandIns, ShownOptions.Notes {

    /**
     * An absence.
     *
     * @param fromDay the first day
     * @param toDay   the last day
     * @param deputy  login of who stands in
     */
    public record Absence(String person, LocalDate fromDay, LocalDate toDay, String deputy) {
    }

    private static final int LONGEST_YEARS = 2;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Directory directory;
    private final People people;

    Absences(JdbcClient jdbc, Clock clock, Directory directory, People people) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.directory = directory;
        this.people = people;
    }

    /** The one that lasts or is to come, if any. */
    public Optional<Absence> of(String person) {
        return jdbc.sql("SELECT * FROM absence WHERE person = ? AND to_day >= ?").params(person, LocalDate.now(clock))
            .query(Rows.as(Absence.class)).optional();
    }

    /** Who may stand in for somebody: whoever has all their roles. */
    public List<Person> deputies(String person) {
        List<Role> own = roles(person);
        List<Person> able = new ArrayList<>(own.isEmpty() ? List.of() : people.with(List.of(own.get(0))));
        own.forEach(role -> able.retainAll(people.with(List.of(role))));
        able.removeIf(one -> one.id().equals(person));
        return able;
    }

    /**
     * Keeps when somebody is away, in place of what was said before.
     *
     * @throws Refusal when the days cannot be, or the deputy may not do the same
     */
    @Transactional
    public void keep(String person, @Nullable LocalDate from, @Nullable LocalDate to, String deputy) {
        LocalDate today = LocalDate.now(clock);
        if (from == null || to == null || to.isBefore(from) || to.isBefore(today)
            || to.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new Refusal("refused.absence.days").at("to");
        }
        if (deputies(person).stream().noneMatch(one -> one.id().equals(deputy))) {
            throw new Refusal("refused.absence.deputy").at("deputy");
        }
        if (of(deputy).filter(other -> !other.fromDay().isAfter(to) && !other.toDay().isBefore(from)).isPresent()) {
            throw new Refusal("refused.absence.both", people.name(deputy)).at("deputy");
        }
        jdbc.sql("""
            INSERT INTO absence (person, from_day, to_day, deputy) VALUES (?, ?, ?, ?)
            ON CONFLICT (person) DO UPDATE SET from_day = excluded.from_day, to_day = excluded.to_day,
                deputy = excluded.deputy""").params(person, from, to, deputy).update();
    }

    /** They are back, or do not go. */
    public void end(String person) {
        jdbc.sql("DELETE FROM absence WHERE person = ?").param(person).update();
    }

    @Override
    public Optional<String> today(String person) {
        return jdbc.sql("SELECT deputy FROM stand_in WHERE person = ?").param(person).query(String.class).optional();
    }

    /** Whoever gives work to somebody is told that they are away. */
    @Override
    public Map<String, String> notes() {
        Words words = Words.ofReader();
        Map<String, String> notes = new HashMap<>();
        jdbc.sql("SELECT * FROM absence WHERE ? BETWEEN from_day AND to_day").param(LocalDate.now(clock))
            .query(Rows.as(Absence.class)).list().forEach(away -> notes.put(away.person(),
                words.of("absence.note", words.day(away.toDay()), people.name(away.deputy()))));
        return notes;
    }

    private List<Role> roles(String person) {
        List<String> groups = directory.groupsOf(person);
        return Role.active().stream().filter(role -> groups.contains(role.group())).toList();
    }
}
