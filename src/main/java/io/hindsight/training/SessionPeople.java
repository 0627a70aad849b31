package io.hindsight.training;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.answer.Choices.Option;
import io.hindsight.answer.LongText;
import io.hindsight.assignment.NamedStep;
import io.hindsight.engine.Rows;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;
import io.hindsight.replacement.Duties;
import io.hindsight.replacement.Duty;
import io.hindsight.text.LocalizedText;
import io.hindsight.text.Markdown;
import io.hindsight.training.Session.Invited;
import io.hindsight.training.Session.Sitting;

/** The people of a session: by name, found with few queries however many they are; and who is named to hold it. */
@Repository
class SessionPeople implements Duties {

    private static final List<Role> TRAINERS =
        Stream.concat(Stream.of(Role.TRAINERS), Role.active().stream()).distinct().toList();
    private static final String PROCESS = "training";

    private record Running(String postMortem, long id) {
    }

    private final People people;
    private final JdbcClient jdbc;
    private final Trainings trainings;
    private final SessionLog log;
    private final SessionCalendar calendar;
    private final Clock clock;

    SessionPeople(People people, JdbcClient jdbc, Trainings trainings, SessionLog log, SessionCalendar calendar,
            Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.trainings = trainings;
        this.log = log;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Those who could train, trainers first. */
    List<Option> trainers() {
        return people.with(TRAINERS).stream().map(person -> new Option(person.id(), person.name())).toList();
    }

    /** The same login, of somebody who could train; else null. */
    @Nullable
    String stillThere(@Nullable String trainer) {
        return people.with(TRAINERS).stream().map(Person::id).filter(id -> id.equals(trainer)).findFirst().orElse(null);
    }

    /** Those who are invited to the sitting; who has left keeps their place. */
    List<Option> invited(Sitting sitting) {
        Map<String, Person> known = people.with(List.of(Role.values())).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
        return sitting.invited().stream().map(Invited::person)
            .map(person -> new Option(person, known.containsKey(person) ? known.get(person).name() : person)).toList();
    }

    @Override
    public Collection<String> people() {
        return jdbc.sql("SELECT DISTINCT trainer FROM sitting WHERE trainer IS NOT NULL").query(String.class).list();
    }

    @Override
    public List<Duty> of(Collection<String> named) {
        return jdbc.sql("""
            SELECT post_mortem, id FROM session WHERE EXISTS (
                SELECT FROM sitting WHERE sitting.session = session.id AND trainer = ANY (:named)) AND EXISTS (
                SELECT FROM running_matter running
                WHERE running.post_mortem = session.post_mortem AND process = :process AND matter = :matter
                  AND running.number = session.id)
            ORDER BY post_mortem, session.number""")
            .param("named", named.toArray(String[]::new)).param("process", PROCESS)
            .param("matter", TrainingVariables.SESSION.name()).query(Rows.as(Running.class)).list().stream()
            .map(one -> trainings.get(one.postMortem, one.id)).filter(session -> session.last().report() == null)
            .flatMap(session -> Optional.ofNullable(session.last().trainer()).filter(named::contains)
                .map(trainer -> duty(session, trainer)).stream())
            .toList();
    }

    private Duty duty(Session session, String trainer) {
        ZonedDateTime begins = session.last().opening(clock.getZone()).atZone(clock.getZone());
        return new Duty("trainer:" + session.last().id(), session.postMortem(), trainer, TRAINERS, Map.of(),
            new NamedStep(PROCESS, TrainingVariables.SESSION, session.id(), TrainingVariables.TRAINER,
                "Task_HoldSession"),
            words -> words.of("told.duty.trainer", String.valueOf(session.number()),
                Markdown.literal(session.subject()), begins.toLocalDate()));
    }

    @Override
    public Map<LongText, LocalizedText> pass(Duty duty, @Nullable String to, String by) {
        Session before = trainings.get(duty.postMortem(), duty.step().number());
        log.entrust(before, to, by);
        calendar.change(before);
        return Map.of();
    }
}
