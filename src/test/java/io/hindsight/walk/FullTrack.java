package io.hindsight.walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Has a walk go the whole way, whatever the table chose. */
public final class FullTrack {

    private FullTrack() {
    }

    /** Chooses it as a facilitator; returns the reference. */
    public static String of(Program program, String reference) {
        assertThat(program.post("facilitator1", "/api/post-mortems/" + reference + "/track",
            "{\"track\": \"full\", \"reason\": \"All of it is looked at\"}".getBytes()).status())
            .isIn(200, 400);
        assertThat(program.get("facilitator1", "/api/post-mortems/" + reference).json().get("tracks"))
            .last().satisfies(choice -> assertThat(choice.get("track").asText()).isEqualTo("full"));
        return reference;
    }
}
