package io.hindsight.ending;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.circle.Circles;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Notices;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;
import io.hindsight.record.Ending;
import io.hindsight.record.Endings;
import io.hindsight.record.OpenItem.SettledItem;
import io.hindsight.record.Participants;
import io.hindsight.record.PostMortemRecords;
import io.hindsight.record.Relation;
import io.hindsight.record.Relation.RelationKind;

/** Tells those who were involved that a post-mortem has ended, once. */
@Component
class EndingNews {

    private final JdbcClient jdbc;
    private final PostMortemRecords records;
    private final People people;
    private final Notices notices;
    private final Circles circles;
    private final Endings endings;

    EndingNews(JdbcClient jdbc, PostMortemRecords records, People people, Notices notices, Circles circles,
            Endings endings) {
        this.endings = endings;
        this.jdbc = jdbc;
        this.records = records;
        this.people = people;
        this.notices = notices;
        this.circles = circles;
    }

    /** Who took part, was invited, has something to do in it now or takes something over, of those who may know it. */
    Collection<String> involved(String postMortem) {
        Set<String> all = new LinkedHashSet<>(Participants.of(records.acrossCircles(postMortem).orElseThrow()));
        all.addAll(jdbc.sql("""
            SELECT DISTINCT assignee FROM open_task WHERE reference = ? AND assignee IS NOT NULL ORDER BY assignee""")
            .param(postMortem).query(String.class).list());
        all.addAll(endings.settled(postMortem).stream().map(SettledItem::takenOverBy).filter(Objects::nonNull)
            .toList());
        Set<String> readers = people.with(Role.active()).stream().map(Person::id).collect(Collectors.toSet());
        return circles.among(postMortem, all).stream().filter(readers::contains).toList();
    }

    /** Whoever has ended it knows. */
    void tell(String postMortem, Collection<String> involved, Ending ending) {
        notices.gather(involved.stream().filter(person -> !person.equals(ending.endedBy()))
            .map(person -> Notice.of(NoticeKind.ENDED, person, "ended:" + postMortem, postMortem,
                new EndingContent(ending.kind(), ending.cause(), ending.reason(), ending.endedBy(), ending.endedAt(),
                    into(postMortem, person))))
            .toList());
    }

    private @Nullable String into(String postMortem, String reader) {
        return endings.relations(postMortem, reader).stream().filter(one -> one.kind() == RelationKind.JOINED_INTO)
            .map(Relation::reference).findFirst().orElse(null);
    }
}
