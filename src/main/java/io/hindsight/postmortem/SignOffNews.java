package io.hindsight.postmortem;

import java.util.Map;

import org.springframework.stereotype.Component;

import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Notices;
import io.hindsight.postmortem.PostMortemRecord.SignOff;

/** Tells the sign-off to those who took part. */
@Component
class SignOffNews {

    private final PostMortemRecords records;
    private final Notices notices;

    SignOffNews(PostMortemRecords records, Notices notices) {
        this.records = records;
        this.notices = notices;
    }

    void tell(String reference) {
        PostMortemRecord record = records.find(reference).orElseThrow();
        SignOff signOff = record.signOff();
        Map<String, Object> content = Map.of("statement", signOff.statement(), "by", signOff.signedBy());
        notices.send(Participants.of(record).stream()
            .map(person -> Notice.of(NoticeKind.SIGN_OFF, person, "sign-off:" + reference, reference, content)).toList());
    }
}
