package io.hindsight.replacement;

import java.util.List;
import java.util.Map;

import io.hindsight.assignment.NamedStep;
import io.hindsight.people.Role;
import io.hindsight.text.Phrase;
import io.hindsight.text.Sayable;

/**
 * What one person is named for that is still to be done.
 *
 * @param key    tells it from all others: {@code owner:12}
 * @param person login
 * @param roles  whose people may take it over, the likeliest first
 * @param barred who of them may not, by login, and why
 * @param told   what it is, as Markdown in one line
 */
public record Duty(String key, String postMortem, String person, List<Role> roles, Map<String, Phrase> barred,
    NamedStep step, Sayable told) {
}
