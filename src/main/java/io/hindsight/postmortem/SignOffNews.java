package io.hindsight.postmortem;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.hindsight.circle.Circles;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Notices;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;
import io.hindsight.record.Participants;
import io.hindsight.record.PostMortemRecord;
import io.hindsight.record.PostMortemRecords;
import io.hindsight.record.SignOff;

/** Tells the sign-off to those who took part and may still read the record, since the report goes with it. */
@Component
public class SignOffNews {

    private final PostMortemRecords records;
    private final People people;
    private final Notices notices;
    private final Circles circles;

    SignOffNews(PostMortemRecords records, People people, Notices notices, Circles circles) {
        this.records = records;
        this.people = people;
        this.notices = notices;
        this.circles = circles;
    }

    public void tell(String reference) {
        PostMortemRecord record = records.acrossCircles(reference).orElseThrow();
        SignOff signOff = requireNonNull(record.signOff());
        SignOffContent content = new SignOffContent(signOff.statement(), signOff.signedBy(), signOff.signedAt());
        Set<String> readers = people.with(Role.active()).stream().map(Person::id).collect(Collectors.toSet());
        notices.send(circles.among(reference, Participants.of(record)).stream().filter(readers::contains)
            .map(person -> Notice.of(NoticeKind.SIGN_OFF, person, "sign-off:" + reference, reference, content))
            .toList());
    }
}
