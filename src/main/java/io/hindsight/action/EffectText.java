package io.hindsight.action;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.action.Action.ActionRound;
import io.hindsight.effect.EffectReading;
import io.hindsight.effect.EffectSeries;
import io.hindsight.people.Names;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/**
 * What somebody is shown who reads the effect of an action, as Markdown of any length.
 *
 * @param names how people were called
 */
record EffectText(Words words, Names names) {

    /** All that is needed for the next reading, with what was read before. */
    String facts(Action action) {
        ActionRound last = action.rounds().get(action.rounds().size() - 1);
        EffectSeries series = action.series();
        return Stream.of(words.of("told.action", String.valueOf(action.number()), Markdown.literal(action.title())),
            words.of("told.action.by", name(last.implementedBy(), last.implementedAt()),
                name(last.verifiedBy(), last.verifiedAt())),
            Markdown.literal(last.whatWasDone()), words.of("told.action.judge", Markdown.literal(action.criterion())),
            words.of("told.action.rhythm", action.rhythm().told().in(words)),
            action.readings().stream().map(this::reading).collect(joining("\n\n")),
            series.endsWithMiss() ? words.of("told.action.missends") : "",
            series.hasToBeDecided() ? words.of("told.action.decidenow") : "")
            .filter(part -> !part.isEmpty()).collect(joining("\n\n"));
    }

    private String reading(EffectReading reading) {
        String found = Markdown.literal(reading.findings());
        return reading.outcome() == null ? "" : words.of("told.action.read." + reading.outcome().code(),
            name(reading.judgedBy(), reading.judgedAt()),
            reading.value() == null ? found : Markdown.literal(reading.value()) + " · " + found);
    }

    private String name(@Nullable String login, @Nullable Instant at) {
        return login == null ? "" : Markdown.literal(names.of(login, at));
    }
}
