package io.hindsight.postmortem;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.TextStyle;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.form.FormTextSource;
import io.hindsight.text.Words;

/** Says by whose clock the times of the start form are read. */
@Component
class ShownClock implements FormTextSource {

    private final Clock clock;

    ShownClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "officeClock";
    }

    @Override
    public @Nullable String show(@Nullable String reference, String process) {
        Words words = Words.ofReader();
        ZoneId office = clock.getZone();
        return words.of("told.office.clock", office.getDisplayName(TextStyle.FULL, words.locale()), office.getId());
    }
}
