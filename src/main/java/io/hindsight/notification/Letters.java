package io.hindsight.notification;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.hindsight.people.Person;
import io.hindsight.people.Preference;

/** Writes notices in their readers' language. */
@Component
class Letters {

    private final MailSettings settings;

    Letters(MailSettings settings) {
        this.settings = settings;
    }

    Letter write(Notice notice, Person reader, Preference preference) {
        return new Letter(reader.name(), reader.email(), settings.messageId(notice.id().toString()),
            notice.kind().code(), notice.content().toString(), null, null, List.of(), Map.of());
    }
}
