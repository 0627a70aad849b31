package io.hindsight.bulletin;

import java.util.LinkedHashMap;
import java.util.Map;

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
        Map<String, Object> content = content(bulletins.find(number).orElseThrow());
        notices.send(bulletins.recipients(number).stream()
            .map(person -> Notice.of(NoticeKind.BULLETIN, person, "bulletin:" + number, null, content)).toList());
    }

    private static Map<String, Object> content(Bulletin bulletin) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("number", bulletin.number());
        content.put("titleEn", bulletin.english().title());
        content.put("textEn", bulletin.english().text());
        if (bulletin.french() != null) {
            content.put("titleFr", bulletin.french().title());
            content.put("textFr", bulletin.french().text());
        }
        return content;
    }
}
