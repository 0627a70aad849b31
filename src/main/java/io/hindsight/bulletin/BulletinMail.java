package io.hindsight.bulletin;

import org.springframework.stereotype.Component;

import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Notices;

/** Tells employees of a bulletin: its public wording alone, and not which post-mortem it comes from. */
@Component
class BulletinMail {

    private final Bulletins bulletins;
    private final Notices notices;

    BulletinMail(Bulletins bulletins, Notices notices) {
        this.bulletins = bulletins;
        this.notices = notices;
    }

    void send(String number) {
        BulletinContent content = BulletinContent.of(bulletins.find(number).orElseThrow());
        notices.send(bulletins.recipients(number).stream()
            .map(person -> Notice.of(NoticeKind.BULLETIN, person, "bulletin:" + number, null, content)).toList());
    }
}
