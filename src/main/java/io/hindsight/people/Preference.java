package io.hindsight.people;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How somebody wants their mail.
 *
 * @param atOnce   which tasks are told when they come
 * @param language English or French
 * @param zone     whose clocks show the times, and when it is eight in the morning
 */
public record Preference(String person, AtOnce atOnce, Locale language, ZoneId zone) {
}
