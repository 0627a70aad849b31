package io.hindsight.meeting;

import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.people.Names;
import io.hindsight.text.Languages;
import io.hindsight.text.LocalizedText;
import io.hindsight.text.Words;

/** Has the texts of a meeting written, in both languages or in the reader's. */
@Component
class MeetingTexts {

    private final Languages languages;
    private final Invitees invitees;

    MeetingTexts(Languages languages, Invitees invitees) {
        this.languages = languages;
        this.invitees = invitees;
    }

    @Nullable
    LocalizedText tell(ZoneId zone, Function<MeetingText, String> text) {
        Names names = invitees.names();
        return languages.tell(words -> text.apply(new MeetingText(words, zone, names)));
    }

    <T> Map<String, T> each(ZoneId zone, Function<MeetingText, T> texts) {
        Names names = invitees.names();
        return languages.each(words -> texts.apply(new MeetingText(words, zone, names)));
    }

    MeetingText reader(ZoneId zone) {
        return new MeetingText(Words.ofReader(), zone, invitees.names());
    }
}
