package io.hindsight.office;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The time zones on offer: the office's first, then where people often are. */
public final class Zones {

    private static final List<String> COMMON =
        List.of("Europe/Paris", "Europe/London", "Europe/Lisbon", "Europe/Berlin",
            "Europe/Madrid", "Europe/Athens", "Europe/Kyiv", "Africa/Casablanca", "Africa/Algiers", "Africa/Dakar",
            "America/New_York", "America/Toronto", "America/Chicago", "America/Denver", "America/Los_Angeles",
            "America/Sao_Paulo", "America/Guadeloupe", "Indian/Reunion", "Asia/Dubai", "Asia/Jerusalem", "Asia/Kolkata",
            "Asia/Singapore", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney", "Pacific/Noumea", "UTC");

    private Zones() {
    }

    /** Their IANA names. */
    public static List<String> around(ZoneId office) {
        return Stream.concat(Stream.of(office.getId()), COMMON.stream()).distinct().toList();
    }
}
