package io.hindsight.ending;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Service;

import io.hindsight.circle.Circles;
import io.hindsight.circle.PostMortemRights;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;
import io.hindsight.record.Endings;
import io.hindsight.record.OpenItem;
import io.hindsight.record.PostMortemRecord;
import io.hindsight.record.PostMortemState;
import io.hindsight.record.WithdrawalCause;

/**
 * What the record's page offers its reader: in which ways they may end the post-mortem, or have it go on with another.
 */
@Service
public class EndingWays {

    /**
     * The forms that the page shows.
     *
     * @param join     whether another can be joined into it
     * @param follow   whether another can follow it
     * @param open     what an early end has to settle; empty where the reader may not end it early
     * @param people   who can take something over
     * @param outlives what of it stays
     */
    public record Ways(boolean withdraw, boolean endEarly, boolean join, boolean follow, List<OpenItem> open,
        List<Person> people,
        Outlives outlives) {

        public boolean isAny() {
            return withdraw || endEarly || join || follow;
        }

        public WithdrawalCause[] causes() {
            return WithdrawalCause.values();
        }
    }

    private final EndingRights withdrawing;
    private final PostMortemRights rights;
    private final EarlyEnds earlyEnds;
    private final People people;
    private final Circles circles;
    private final Endings endings;

    EndingWays(EndingRights withdrawing, PostMortemRights rights, EarlyEnds earlyEnds, People people, Circles circles,
            Endings endings) {
        this.endings = endings;
        this.withdrawing = withdrawing;
        this.rights = rights;
        this.earlyEnds = earlyEnds;
        this.people = people;
        this.circles = circles;
    }

    public Ways of(PostMortemRecord record, String reader) {
        boolean open = record.state() == PostMortemState.OPEN;
        boolean leads = rights.isOne(reader, Role.FACILITATORS);
        boolean early = open && rights.isOne(reader, Role.MANAGEMENT);
        return new Ways(open && withdrawing.mayWithdraw(record.reference(), reader), early,
            open && leads,
            !open && leads && record.state() != PostMortemState.REMOVED && !endings.isFollowed(record.reference()),
            early ? earlyEnds.open(record) : List.of(), early ? people(record.reference()) : List.of(),
            Outlives.of(record));
    }

    private List<Person> people(String postMortem) {
        List<Person> all = people.with(Role.active());
        List<String> knowing = circles.among(postMortem, all.stream().map(Person::id).toList());
        return all.stream().filter(person -> knowing.contains(person.id()))
            .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }
}
