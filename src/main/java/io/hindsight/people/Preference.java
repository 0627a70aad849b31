package io.hindsight.people;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How somebody wants their mail.
 *
 * @param atOnce   whether each task is told when it comes; else the daily digest tells it
 * @param language English or French
 * @param zone     whose clocks show the times, and when it is eight in the morning
 */
public record Preference(String person, boolean atOnce, Locale language, ZoneId zone) {
}
