package io.hindsight.search;

import java.util.List;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What was said around a match, in one line.
 *
 * @param parts the words as they were said, plain text; those that match are marked
 */
@Schema(description = "What was said around a match")
public record Passage(@Schema(description = "The part of the record where it was said") Place place,
    List<Stretch> parts) {

    /** Some words of a passage. */
    @Schema(name = "PassageStretch")
    public record Stretch(@Schema(description = "Plain text, not HTML") String text,
        @Schema(description = "Whether it is what was looked for") boolean marked) {
    }

    /** Without the marks. */
    public String words() {
        return parts.stream().map(Stretch::text).collect(Collectors.joining());
    }
}
