package io.hindsight.bulletin;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.bulletin.Bulletin.BulletinRound;
import io.hindsight.bulletin.Bulletin.Issue;
import io.hindsight.bulletin.Bulletin.Publication;
import io.hindsight.bulletin.Bulletin.Wording;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;

/** The bulletins that were published, which never change, and how each came about. */
@Repository
public class Bulletins {

    private static final String PUBLISHED = """
        SELECT number, published_at, title_en, text_en, title_fr, text_fr
        FROM bulletin JOIN bulletin_draft draft ON draft.id = bulletin.draft
        """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final BulletinRounds rounds;
    private final People people;

    Bulletins(JdbcClient jdbc, Clock clock, BulletinRounds rounds, People people) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rounds = rounds;
        this.people = people;
    }

    /** One page of the list, newest first. */
    public BulletinList list(int page, int size) {
        List<Bulletin> items = jdbc.sql(PUBLISHED + "ORDER BY published_at DESC, number DESC LIMIT ? OFFSET ?")
            .params(size, (long) page * size).query(Bulletins::bulletin).list();
        return new BulletinList(items, page, size,
            jdbc.sql("SELECT count(*) FROM bulletin").query(Long.class).single());
    }

    public Optional<Bulletin> find(String number) {
        return jdbc.sql(PUBLISHED + "WHERE number = ?").param(number).query(Bulletins::bulletin).optional();
    }

    /** How this post-mortem came to its bulletin, once somebody has drafted it or said that none is needed. */
    public Optional<Issue> of(String postMortem) {
        List<BulletinRound> drafted = rounds.of(postMortem);
        return drafted.isEmpty() ? Optional.empty() : Optional.of(new Issue(drafted, publication(postMortem)));
    }

    /** The logins of those to whom it was sent. */
    List<String> recipients(String number) {
        return jdbc.sql("SELECT person FROM bulletin_recipient WHERE bulletin = ? ORDER BY person").param(number)
            .query(String.class).list();
    }

    /**
     * Publishes the latest draft for all who are employees now, and returns its number. Numbers of a year have no gaps,
     * so two that publish at once wait for each other.
     *
     * @throws Refusal when it is not approved
     */
    String publish(String postMortem, String by) {
        long draft = jdbc.sql("""
            SELECT draft.id FROM bulletin_draft draft JOIN bulletin_review review ON review.draft = draft.id
            WHERE post_mortem = ? AND approved
                AND round = (SELECT max(round) FROM bulletin_draft WHERE post_mortem = draft.post_mortem)""")
            .param(postMortem).query(Long.class).optional()
            .orElseThrow(() -> new Refusal("refused.bulletin.unapproved", postMortem));
        String number = nextNumber();
        jdbc.sql("INSERT INTO bulletin (number, draft, published_by, published_at) VALUES (?, ?, ?, ?)")
            .params(number, draft, by, Rows.now(clock)).update();
        String[] employees = people.with(List.of(Role.EMPLOYEES)).stream().map(Person::id).toArray(String[]::new);
        jdbc.sql("INSERT INTO bulletin_recipient (bulletin, person) SELECT ?, unnest(?)").params(number, employees)
            .update();
        return number;
    }

    private String nextNumber() {
        int year = OffsetDateTime.ofInstant(clock.instant(), clock.getZone()).getYear();
        int number = jdbc.sql("""
            INSERT INTO bulletin_number (year, last) VALUES (?, 1)
            ON CONFLICT (year) DO UPDATE SET last = bulletin_number.last + 1
            RETURNING last""").param(year).query(Integer.class).single();
        return "B-%d-%04d".formatted(year, number);
    }

    private @Nullable Publication publication(String postMortem) {
        return jdbc.sql("""
            SELECT number, published_by, published_at,
                (SELECT count(*)::int FROM bulletin_recipient WHERE bulletin = bulletin.number) AS sent_to
            FROM bulletin JOIN bulletin_draft ON bulletin_draft.id = bulletin.draft
            WHERE post_mortem = ? ORDER BY number DESC LIMIT 1""").param(postMortem)
            .query(Rows.as(Publication.class)).optional().orElse(null);
    }

    private static Bulletin bulletin(ResultSet row, int index) throws SQLException {
        return new Bulletin(row.getString("number"), row.getTimestamp("published_at").toInstant(),
            requireNonNull(Wording.of(row.getString("title_en"), row.getString("text_en"))),
            Wording.of(row.getString("title_fr"), row.getString("text_fr")));
    }
}
